import SQLSyntax

/// Names of columns that mostly hold something about a person.
enum PersonalNames {
  /// `customer_email` → email; nil for names that say nothing.
  static func kind(of name: String) -> String? {
    if let kind = kinds[name] { return kind }
    var rest = name[...]
    while let end = rest.firstIndex(of: "_") {
      rest = rest[end...].dropFirst()
      if let kind = kinds[String(rest)] { return kind }
    }
    return nil
  }

  /// Flags and numbers of rows hold nothing personal, whatever they are called.
  static func mayHold(_ type: TypeID, _ script: Script) -> Bool {
    guard !type.isNone else { return true }
    return !["boolean", "bool", "variant", "timestamp", "timestamptz"].contains(script.name(script.tree[type].name))
  }

  private static let kinds: [String: String] = [
    "email": "email", "e_mail": "email", "email_address": "email", "mail_address": "email", "phone": "phone", "phone_number": "phone",
    "mobile_number": "phone", "telephone": "phone", "ssn": "national_id", "social_security_number": "national_id",
    "national_id": "national_id", "tax_id": "national_id", "passport_number": "national_id", "driver_license": "national_id",
    "birth_date": "birth_date", "birthdate": "birth_date", "date_of_birth": "birth_date", "dob": "birth_date", "iban": "account",
    "credit_card": "account", "credit_card_number": "account", "card_number": "account", "first_name": "name", "last_name": "name",
    "surname": "name", "full_name": "name", "street_address": "address", "home_address": "address", "ip_address": "address",
  ]
}
