/// The members of a JSON object in `jsonb`'s order: by the length of the key, then by its bytes; each key once.
struct JSONObject {
  struct Member {
    let key: [UInt8]
    var value: JSONTree
  }

  private(set) var members: [Member] = []

  /// A new key goes to its place, a known one gets the new value, nil takes it out.
  subscript(key: [UInt8]) -> JSONTree? {
    get {
      let place = place(of: key)
      return isKey(key, at: place) ? members[place].value : nil
    }
    set {
      let place = place(of: key)
      switch (isKey(key, at: place), newValue) {
      case (true, let value?): members[place].value = value
      case (true, nil): members.remove(at: place)
      case (false, let value?): members.insert(Member(key: key, value: value), at: place)
      case (false, nil): return
      }
    }
  }

  /// The keys' own order is that of documents that we printed, so the end is looked at first.
  private func place(of key: [UInt8]) -> Int {
    guard let last = members.last, !JSONObject.precedes(last.key, key) else { return members.count }
    var (low, high) = (0, members.count)
    while low < high {
      let middle = (low + high) / 2
      if JSONObject.precedes(members[middle].key, key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func isKey(_ key: [UInt8], at place: Int) -> Bool { place < members.count && members[place].key == key }

  private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
  }

  mutating func removeAll(where isOut: (Member) -> Bool) { members.removeAll(where: isOut) }
}
