import DatabaseDriver
import Testing

@Suite struct ConnectionTextTests {
  @Test(arguments: [
    ("postgres://etl:s3cret@db/warehouse", "postgres://etl:***@db/warehouse"),
    ("postgres://etl:s3@cret@db/warehouse", "postgres://etl:***@db/warehouse"),
    ("cannot reach \"postgres://etl:s3cret@db/w\" now", "cannot reach \"postgres://etl:***@db/w\" now"),
    ("host=db password=s3cret dbname=w", "host=db password=*** dbname=w"),
    ("host=db password='a \\' b' dbname=w", "host=db password=*** dbname=w"),
    ("postgres://db/w?password=s3cret&sslmode=require", "postgres://db/w?password=***&sslmode=require"),
    ("PGPASSWORD=s3cret transformc deploy", "PGPASSWORD=*** transformc deploy"),
    ("sslpassword = s3cret", "sslpassword = ***"),
    ("ALTER ROLE etl PASSWORD 's3cret' LOGIN", "ALTER ROLE etl PASSWORD *** LOGIN"),
    ("alter role etl password E's3\\'cret'", "alter role etl password ***"),
  ])
  func takesOutPasswords(text: String, expected: String) {
    #expect(ConnectionText.redacted(text) == expected)
  }

  @Test(arguments: [
    "password authentication failed for user \"etl\"", "postgres://etl@db:5432/warehouse", "no secret here: 12:30", "password", "",
    "SELECT 'Rückfrage'",
  ])
  func leavesOtherTextAlone(text: String) {
    #expect(ConnectionText.redacted(text) == text)
  }

  @Test func takesOutGivenSecretsWhereverTheyStand() {
    #expect(ConnectionText.redacted("could not parse \"hünter2\" at hünter2", secrets: ["hünter2"]) == "could not parse \"***\" at ***")
  }
}
