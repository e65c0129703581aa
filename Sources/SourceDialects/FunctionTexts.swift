/// The dialects' own functions as texts, one signature a line; `FunctionSignature` says how a line reads.
enum FunctionTexts {}
