/// A word that means something in some places of the grammar and is a name everywhere else. Its token is an
/// identifier; its symbol is known beforehand, since the symbol table is seeded with these words behind the keywords.
enum ContextualWord: UInt16, CaseIterable, BitwiseCopyable, Sendable {
  // Expressions
  case absent, asymmetric, atomic, bernoulli, both, byte, charlist, conditional, connectByRoot, content, datePart
  case day, document, empty, encoding, error, exclude, extend, fn, generated, glob, grouping, hour, indent, isnull
  case json, jsonArray, jsonArrayagg, jsonExists, jsonObject, jsonObjectagg, jsonQuery, jsonScalar, jsonSerialize
  case jsonTable, jsonValue, keep, keys, leading, match, minute, month, national, nfc, nfd, nfkc, nfkd, normalized
  case notnull, object, of, `operator`, others, overflow, overlaps, overlay, passing, path, placing, position
  case quotes, ref, respect, scalar, second, session, sessionUser, setof, standalone, strip, substring, symmetric
  case system, ties, trailing, treat, trim, tryTo, uescape, unconditional, unknown, value, wellformed, whitespace
  case xml, xmlattributes, xmlconcat, xmlelement, xmlexists, xmlforest, xmlnamespaces, xmlparse, xmlpi, xmlroot
  case xmlserialize, xmltable, year, yes
  // Queries
  case after, ascending, asof, before, breadth, changes, columns, connect, cube, cycle, define, depth, descending
  case dimensions, directed, every, facts, fail, force, identifier, indexed, information, iterate, locked, lookup
  case matchCondition, matchRecognize, matches, measures, metrics, mode, model, nested, nocycle, nowait, omit, one
  case outer, output, past, pattern, per, pivot, plan, prior, rename, repeatable, rollup, rowcount, search, seed
  case semanticView, sets, share, skip, start, starting, statement, stream, temporal, top, unmatched, unpivot, wait
  // Manipulation
  case abort, autoincrement, data, defaults, delimiter, duplicates, errors, explain, files, forceQuote, format
  case freeze, header, ignoreErrors, list, overriding, program, quote, rejected, source, stdin, stdout, tabular
  case truncatecolumns, user, validate, verbose
  case binary, delimiters
  // Bodies
  case absolute, alias, also, assert, async, await, backward, cancel, cancelled, chain, characteristics, committed
  case constant, debug, deferrable, detail, dryRun, dump, foreach, forward, hint, identity, info, `inout`, isolation
  case level, lock, log, memoizable, message, notice, other, out, plpgsql, prepared, print, query, read, relative
  case release, rowtype, savepoint, scroll, searchPath, serializable, slice, sql, sqlerrm, sqlstate, transform
  case uncommitted, useAny, variadic, warning, write
  // Definitions
  case access, action, add, agent, aggregate, aggregation, allow, allowed, alter, always, attach, attribute, auto
  case buffer, cache, catalog, change, clone, cluster, clustering, collation, compression, concurrently
  case configuration, connection, constraints, contact, conversion, database, dataset, deferred, depends, detach
  case dictionary, disable, domain, dynamic, each, enable, enforced, entity, `enum`, event, excluding, expression
  case extended, `extension`, external, family, fdw, feature, finalize, forced, fulltext, global, handler, hash
  case hidden, hybrid, iceberg, image, implicit, include, including, increment, inherit, inherits, initially, inline
  case instead, insufficient, interactive, invisible, label, large, lifecycle, linear, listing, local, location
  case logged, logs, main, managed, mapping, masking, maxvalue, method, minvalue, modify, modulus, name, names, new
  case nocache, nologged, nomaxvalue, nominvalue, none, noorder, norely, notebook, novalidate, oids, old
  case optimization, option, options, owned, package, parser, partial, partitions, period, permissive, plain
  case policies, policy, pool, preserve, privacy, procedural, project, projection, publication, recluster
  case referencing, refresh, rely, remainder, replica, require, reset, restart, restricted, retention, rowid, rule
  case schemas, scoped, semantic, sequences, server, service, shared, simple, statistics, storage, stored
  case subscription, suspend, tables, tablespace, tag, target, template, text, timetravel, trigger, unlogged, untag
  case valid, validator, version, versioned, virtual, volume, wrapper
  case frozen, secondary, use
  // Commands
  case account, admin, alert, analyze, api, application, apply, authentication, authorization, backup, bypass
  case cascaded, checkpoint, `class`, client, compute, connections, createdb, createrole, credentials, csv
  case databases, deallocate, describe, discard, encrypted, failover, file, foreignkeys, functions, future, git
  case grant, granted, `import`, integration, integrations, kill, listen, load, login, mask, monitor, move, network
  case nosuperuser, notification, notify, objects, off, ownership, packages, parameters, password, pipe, pipes
  case pragma, privileges, procedures, put, quota, reassign, recover, reference, reindex, remove, replication
  case repository, resource, resources, resume, revoke, rls, role, roles, routine, routines, secret, services
  case shares, show, snapshot, stage, stages, state, streamlit, streams, superuser, support, swap, tags, task, tasks
  case terse, transactions, undrop, unlisten, unset, usage, users, vacuum, variable, variables, views, warehouse
  case warehouses
  // No word of this list.
  case unlisted

  @inline(__always) init(_ symbol: Symbol) {
    let number = symbol.number &- UInt32(TokenKind.keywordCount)
    let last = UInt32(ContextualWord.unlisted.rawValue)
    self = unsafe unsafeBitCast(UInt16(truncatingIfNeeded: min(number, last)), to: ContextualWord.self)
  }

  var symbol: Symbol { Symbol(UInt32(TokenKind.keywordCount) + UInt32(rawValue)) }

  /// The word as it is written in SQL, in lower case: `searchPath` is search_path.
  var spelling: String { ContextualWord.spellings[Int(rawValue)] }

  /// Spelt once per process, since the names of cases are slow to get.
  private static let spellings = allCases.map { word in
    String(describing: word).reduce(into: "") { spelling, character in
      if character.isUppercase { spelling += "_" }
      spelling += character.lowercased()
    }
  }
}
