/// Gates, and the variables that they read.
extension PipelineCase {
  private static let rules = "--@ quality named expect (name IS NOT NULL) else reject\n--@ quality big expect (amount > 1)\n" + score + "\n"
  private static let four = rows("1, 'a', 1", "2, NULL, 1", "3, 'c', 2", "3, 'c', 1")
  private static let unique = "--@ unique (id) keep latest by (amount) else discard\n"

  static let gates: [PipelineCase] = [
    PipelineCase(
      promise: "every metric is measured in its unit",
      body: merge(
        """
        \(unique)\(rules)
        --@ gate rows = 4 else fail
        --@ gate loaded >= 50% else fail
        --@ gate rejected < 25% else warn
        --@ gate rejected <= 1 else fail
        --@ gate duplicates <= 12.5% else warn
        --@ gate flagged <= 25% else fail
        --@ gate flagged <> 1 else warn
        --@ gate score_mean > 0.5 else warn
        --@ gate score_min > 0 else warn
        --@ gate quality.big >= 33.333% else fail
        --@ gate quality.named > 66.667% else warn
        --@ gate change_of_rows >= 0 else fail
        --@ gate change_of_rows < 10% else fail
        """), runs: [four],
      expecting: [
        "ops.quality_result(seq, name, bound, value, outcome)": [
          "10|score_mean|> 0.5|0.5|warn", "11|score_min|> 0|0|warn", "12|quality.big|>= 33.333%|33.333|pass",
          "13|quality.named|> 66.667%|66.667|warn", "14|change_of_rows|>= 0|~|skip", "15|change_of_rows|< 10%|~|skip", "1|named|~|~|~",
          "2|big|~|~|~",
          "3|rows|= 4|4|pass", "4|loaded|>= 50%|50|pass", "5|rejected|< 25%|25|warn", "6|rejected|<= 1|1|pass",
          "7|duplicates|<= 12.5%|25|warn",
          "8|flagged|<= 25%|25|pass", "9|flagged|<> 1|1|warn",
        ],
        "ops.transform_log(level, event, message)": [
          "warn|gate|gate rejected < 25%: 25%; gate duplicates <= 12.5%: 25%; gate flagged <> 1: 1; gate score_mean > 0.5: 0.5; gate "
            + "score_min > 0: 0; gate quality.named > 66.667%: 66.667%"
        ],
      ], outcome: "succeeded 4 in, 2 loaded, 0 unchanged, 1 rejected, 1 duplicate, 1 flagged, mean 500, min 0"),
    PipelineCase(
      promise: "all gates are recorded before one raises, and the target stays as it was",
      body: merge(unique + rules + "--@ gate rejected = 0 else fail\n--@ gate score_min >= 0.1 else fail\n--@ gate loaded > 9 else warn"),
      runs: ["INSERT INTO stg.items (id, name) VALUES (1, 'before');" + four],
      expecting: [
        items: ["1|before|~"], "stg.items_rejected(id)": [], "ops.rejected_sample(step, reason, record)": ["items|rule|~"],
        "ops.transform_error(code, message)": ["TCG01|gate rejected = 0: 1; gate score_min >= 0.1: 0"],
        "ops.quality_result(name, outcome)": ["big|~", "loaded|warn", "named|~", "rejected|fail", "score_min|fail"],
      ], outcome: "failed data_quality TCG01"),
    PipelineCase(
      promise: "a hundred refused rows outlive a run that fails", body: merge(rules + "--@ gate rejected < 99% else fail"),
      runs: ["WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 120) INSERT INTO raw.items (id) SELECT x FROM n;"],
      expecting: [
        items: [], "stg.items_rejected(id)": [], "ops.rejected_sample(step, reason)": Array(repeating: "items|rule", count: 100),
        "ops.transform_error(message)": ["gate rejected < 99%: 100%"],
      ], outcome: "failed data_quality TCG01"),
    PipelineCase(
      promise: "change_of_rows compares with the last successful run",
      clauses: "--@ gate change_of_rows <= 100% else warn",
      body: merge(
        "--@ gate change_of_rows <= 1 else fail\n--@ gate change_of_rows > 0% else fail\n--@ gate change_of_rows >= -70% else warn"),
      runs: [
        rows("1, 'a', 1", "2, 'b', 1"), rows("3, 'c', 1", "4, 'd', 1"), "DELETE FROM raw.items WHERE id = 4;",
        "DELETE FROM raw.items WHERE id > 1;",
      ],
      expecting: [
        items: ["1|a|1", "2|b|1", "3|c|1"],
        "ops.quality_result(run_id, step, bound, value, outcome)": [
          "run-1|items|<= 1|~|skip", "run-1|items|> 0%|~|skip", "run-1|items|>= -70%|~|skip", "run-1|run|<= 100%|~|skip",
          "run-2|items|<= 1|2|fail",
          "run-2|items|> 0%|100|pass", "run-2|items|>= -70%|100|pass", "run-3|items|<= 1|1|pass", "run-3|items|> 0%|50|pass",
          "run-3|items|>= -70%|50|pass", "run-3|run|<= 100%|50|pass",
          "run-4|items|<= 1|-2|pass", "run-4|items|> 0%|-66.667|fail", "run-4|items|>= -70%|-66.667|pass",
        ],
      ], outcome: "failed data_quality TCG01"),
    PipelineCase(
      promise: "with no rows in, all gates pass but those that ask for rows",
      body: merge(
        rules + """
          --@ gate rows >= 1 else warn
          --@ gate loaded >= 1 else warn
          --@ gate loaded >= 10% else warn
          --@ gate rejected < 0% else fail
          --@ gate score_mean >= 1 else fail
          --@ gate quality.big = 100% else fail
          """),
      expecting: [
        "ops.quality_result(name, value, outcome)": [
          "big|~|~", "loaded|0|warn", "loaded|~|skip", "named|~|~", "quality.big|~|pass", "rejected|~|pass", "rows|0|warn",
          "score_mean|~|pass",
        ]
      ], outcome: "succeeded 0 in, 0 loaded, 0 unchanged, 0 rejected, 0 duplicate, 0 flagged"),
    PipelineCase(
      promise: "a bound is read from the environment's variables",
      body: merge(rules + "--@ gate rejected <= {most}% else fail\n--@ gate score_mean >= {least} else warn"),
      variables: ["most": "25.0", "least": "0.5"],
      runs: [rows("1, 'a', 1", "2, NULL, 1", "3, 'c', 2", "4, 'd', 2")],
      expecting: [
        "ops.quality_result(name, bound, value, outcome)": [
          "big|~|~|~", "named|~|~|~", "rejected|<= 25.0%|25|pass", "score_mean|>= 0.5|0.625|pass",
        ]
      ],
      outcome: "succeeded 4 in, 3 loaded, 0 unchanged, 1 rejected, 0 duplicate, 1 flagged, mean 625, min 0"),
    PipelineCase(
      promise: "a variable that is not set is an error of configuration", body: merge("--@ gate rows > {least} else fail"),
      runs: [rows("1, 'a', 1")],
      expecting: [
        items: [],
        "ops.transform_error(category, code, message)": [
          "configuration|22023|variable 'least' is not set: put it under variables in transformc.yaml, then transformc apply"
        ],
      ],
      outcome: "failed configuration 22023"),
    PipelineCase(
      promise: "a variable that is no number is an error of configuration", body: merge("--@ gate rows > {least} else fail"),
      variables: ["least": "1e3"],
      runs: [rows("1, 'a', 1")],
      expecting: ["ops.transform_error(message)": ["'1e3' is no number with at most three digits behind the point"]],
      outcome: "failed configuration 22023"),
  ]
}
