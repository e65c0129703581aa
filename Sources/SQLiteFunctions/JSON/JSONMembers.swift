/// The members of an object in `jsonb`'s order: by the length of the key, then by its bytes; of equal keys only the last.
enum JSONMembers {
  private struct Member {
    let key: Int
    let name: Range<Int>
  }

  /// The nodes of the keys; each key's value is the node behind it.
  static func sorted(_ object: Int, _ nodes: [JSONNode], of text: [UInt8]) -> [Int] {
    var names: [UInt8] = []
    var members: [Member] = []
    var key = object + 1
    for _ in 0..<nodes[object].count {
      let start = names.count
      JSONText.appendUnescaped(nodes[key], of: text, to: &names)
      members.append(Member(key: key, name: start..<names.count))
      key = nodes[key + 1].next
    }
    members.sort { left, right in
      let order = compare(names[left.name], names[right.name])
      return order == 0 ? left.key < right.key : order < 0
    }
    return members.indices.filter { isLast($0, members, names) }.map { members[$0].key }
  }

  private static func isLast(_ index: Int, _ members: [Member], _ names: [UInt8]) -> Bool {
    index + 1 == members.count || compare(names[members[index].name], names[members[index + 1].name]) != 0
  }

  private static func compare(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    guard left.count == right.count else { return left.count - right.count }
    for (one, other) in zip(left, right) where one != other { return Int(one) - Int(other) }
    return 0
  }
}
