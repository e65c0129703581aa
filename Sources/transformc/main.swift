print("transformc")
