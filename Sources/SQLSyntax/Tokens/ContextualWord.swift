/// A word that means something in some places of the grammar and is a name everywhere else. Its token is an
/// identifier; its symbol is known beforehand, since the symbol table is seeded with these words behind the keywords.
enum ContextualWord: UInt16, CaseIterable, BitwiseCopyable, Sendable {
  // Expressions
  case absent, asymmetric, atomic, bernoulli, both, byte, charlist, document, encoding, exclude, extend, glob
  case grouping, indent, isnull, json, keys, leading, match, nfc, nfd, nfkc, nfkd, normalized, notnull, object, of
  case `operator`, others, overlaps, overlay, passing, path, placing, position, respect, scalar, session, sessionUser
  case setof, substring, symmetric, system, ties, trailing, trim, tryTo, value, wellformed, whitespace, xml
  case xmlattributes, xmlconcat, xmlelement, xmlexists, xmlforest, xmlparse, xmlpi, xmlroot, xmlserialize, xmltable
  case yes
  case conditional, connectByRoot, content, day, empty, hour, jsonArray, jsonArrayagg, jsonExists, jsonObject
  case jsonObjectagg, jsonQuery, jsonScalar, jsonSerialize, jsonTable, jsonValue, keep, minute, month, national
  case overflow, quotes, ref, second, standalone, strip, treat, uescape, unconditional, unknown, xmlnamespaces
  case datePart, error, fn, year
  case generated
  // Queries
  case after, ascending, asof, before, breadth, changes, columns, connect, cube, cycle, depth, descending, every, fail
  case force, indexed, information, iterate, locked, lookup, matchCondition, matchRecognize, matches, measures, mode
  case model, nested, nocycle, nowait, omit, one, outer, output, past, pattern, pivot, plan, prior, rename, repeatable
  case rollup, rowcount, search, seed, sets, share, skip, start, starting, statement, stream, temporal, unmatched
  case unpivot, wait
  // Manipulation
  case abort, autoincrement, data, defaults, delimiter, duplicates, errors, explain, files, forceQuote, format, freeze
  case header, ignoreErrors, list, overriding, program, quote, rejected, source, stdin, stdout, truncatecolumns, user
  case validate, verbose
  // Bodies
  case alias, assert, async, await, cancel, cancelled, chain, characteristics, committed, constant, debug, deferrable
  case detail, dump, foreach, hint, identity, info, `inout`, isolation, level, lock, log, message, notice, other, out
  case plpgsql, prepared, print, query, read, release, rowtype, savepoint, searchPath, serializable, slice, sql
  case sqlerrm, sqlstate, uncommitted, useAny, variadic, warning, write
  case absolute, also, backward, dryRun, forward, memoizable, relative, scroll, transform
  // Definitions
  case access, action, add, aggregate, allow, always, attach, attribute, auto, buffer, cache, change, clone, cluster
  case collation, compression, concurrently, connection, conversion, database, deferred, detach, dictionary, disable
  case domain, dynamic, each, enable, enforced, event, expression, extended, `extension`, external, family, fdw
  case forced, fulltext, global, handler, hash, hybrid, iceberg, implicit, include, increment, inherit, inherits
  case initially, inline, instead, invisible, label, large, local, logged, logs, main, mapping, masking, maxvalue
  case method, minvalue, modify, name, names, nologged, none, noorder, norely, novalidate, oids, options, owned
  case parser, partial, partitions, period, permissive, plain, policy, preserve, procedural, project, publication
  case referencing, refresh, rely, remainder, reset, restart, restricted, rule, schemas, sequences, server, shared
  case simple, statistics, storage, stored, subscription, suspend, tables, tablespace, tag, target, template, text
  case timetravel, trigger, unlogged, untag, valid, validator, version, virtual, wrapper
  // Commands
  case account, admin, alert, analyze, api, application, apply, authentication, authorization, backup, bypass
  case cascaded, checkpoint, `class`, client, compute, connections, createdb, createrole, credentials, csv, databases
  case deallocate, describe, discard, encrypted, failover, file, foreignkeys, functions, future, git, grant, granted
  case `import`, integration, integrations, kill, listen, load, login, mask, monitor, move, network, nosuperuser
  case notification, notify, objects, off, ownership, packages, parameters, password, pipe, pipes, pragma, privileges
  case procedures, put, quota, reassign, recover, reference, reindex, remove, replication, repository, resource
  case resources, resume, revoke, rls, role, roles, routine, routines, secret, services, shares, show, snapshot, stage
  case stages, state, streamlit, streams, superuser, support, swap, tags, task, tasks, terse, transactions, undrop
  case unlisten, unset, usage, users, vacuum, variable, variables, views, warehouse, warehouses
  // No word of this list.
  case unlisted

  @inline(__always) init(_ symbol: Symbol) {
    let number = symbol.number &- UInt32(TokenKind.keywordCount)
    let last = UInt32(ContextualWord.unlisted.rawValue)
    self = unsafe unsafeBitCast(UInt16(truncatingIfNeeded: min(number, last)), to: ContextualWord.self)
  }

  var symbol: Symbol { Symbol(UInt32(TokenKind.keywordCount) + UInt32(rawValue)) }

  /// The word as it is written in SQL, in lower case: `searchPath` is search_path.
  var spelling: String {
    var spelling = ""
    for character in String(describing: self) {
      if character.isUppercase { spelling += "_" }
      spelling += character.lowercased()
    }
    return spelling
  }
}
