print("transformc-dev")
