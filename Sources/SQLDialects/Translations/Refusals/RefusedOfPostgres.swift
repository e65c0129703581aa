extension TranslationTexts {
  /// Functions of PostgreSQL for which neither SQLite nor Snowflake has anything, by the reason.
  static let refusedOfPostgres = [
    refused(
      "privileges are kept otherwise there, if at all -- decide it in the program that calls",
      """
      acldefault aclexplode has_any_column_privilege has_column_privilege has_database_privilege
      has_foreign_data_wrapper_privilege has_function_privilege has_language_privilege has_parameter_privilege
      has_schema_privilege has_sequence_privilege has_server_privilege has_table_privilege has_tablespace_privilege
      has_type_privilege makeaclitem pg_get_userbyid pg_has_role row_security_active
      """),
    refused(
      "sizes are not written as texts there -- divide the number and write the unit",
      """
      pg_size_bytes pg_size_pretty
      """),
    refused(
      "its hash is PostgreSQL's own -- md5",
      """
      hashtext hashtextextended
      """),
    refused(
      "MERGE returns no rows there -- compare before the MERGE",
      """
      merge_action
      """),
    refused(
      "the catalogue of PostgreSQL is there under no name -- look into the project's own definitions",
      """
      amvalidate col_description collation currtid2 fmgr_c_validator fmgr_internal_validator fmgr_sql_validator format_type
      name nameconcatoid obj_description oid oidvectortypes pg_available_extension_versions pg_available_extensions
      pg_collation_actual_version pg_collation_for pg_collation_is_visible pg_column_is_updatable pg_conversion_is_visible
      pg_cursor pg_database_collation_actual_version pg_describe_object pg_event_trigger_dropped_objects
      pg_event_trigger_table_rewrite_oid pg_event_trigger_table_rewrite_reason pg_extension_config_dump
      pg_extension_update_paths pg_filenode_relation pg_function_is_visible pg_get_backend_memory_contexts
      pg_get_catalog_foreign_keys pg_get_constraintdef pg_get_expr pg_get_function_arg_default pg_get_function_arguments
      pg_get_function_identity_arguments pg_get_function_result pg_get_function_sqlbody pg_get_functiondef pg_get_indexdef
      pg_get_keywords pg_get_multixact_members pg_get_object_address pg_get_partition_constraintdef pg_get_partkeydef
      pg_get_publication_tables pg_get_replica_identity_index pg_get_replication_slots pg_get_ruledef pg_get_serial_sequence
      pg_get_shmem_allocations pg_get_statisticsobjdef pg_get_statisticsobjdef_columns pg_get_statisticsobjdef_expressions
      pg_get_triggerdef pg_get_viewdef pg_get_wal_replay_pause_state pg_get_wal_resource_managers pg_identify_object
      pg_identify_object_as_address pg_import_system_collations pg_index_column_has_property pg_index_has_property
      pg_indexam_has_property pg_indexam_progress_phasename pg_is_other_temp_schema pg_mcv_list_items pg_my_temp_schema
      pg_nextoid pg_opclass_is_visible pg_operator_is_visible pg_opfamily_is_visible pg_options_to_table pg_partition_ancestors
      pg_partition_root pg_partition_tree pg_prepared_statement pg_prepared_xact pg_relation_filenode pg_relation_filepath
      pg_relation_is_publishable pg_relation_is_updatable pg_relation_size pg_sequence_last_value pg_sequence_parameters
      pg_settings_get_flags pg_statistics_obj_is_visible pg_stop_making_pinned_objects pg_table_is_visible
      pg_tablespace_databases pg_tablespace_location pg_trigger_depth pg_ts_config_is_visible pg_ts_dict_is_visible
      pg_ts_parser_is_visible pg_ts_template_is_visible pg_type_is_visible plpgsql_validator postgresql_fdw_validator regclass
      shobj_description to_regclass to_regcollation to_regnamespace to_regoper to_regoperator to_regproc to_regprocedure
      to_regrole to_regtype treat
      """),
    refused(
      "it asks or steers a PostgreSQL server -- do it in a migration or from the program that calls",
      """
      current_query getdatabaseencoding inet_client_addr inet_client_port inet_server_addr inet_server_port lo_close lo_creat
      lo_create lo_export lo_from_bytea lo_get lo_import lo_lseek lo_lseek64 lo_open lo_put lo_tell lo_tell64 lo_truncate
      lo_truncate64 lo_unlink loread lowrite mxid_age pg_advisory_lock pg_advisory_lock_shared pg_advisory_unlock
      pg_advisory_unlock_all pg_advisory_unlock_shared pg_advisory_xact_lock pg_advisory_xact_lock_shared pg_backend_pid
      pg_backup_start pg_backup_stop pg_blocking_pids pg_cancel_backend pg_char_to_encoding pg_client_encoding
      pg_column_compression pg_column_size pg_conf_load_time pg_config pg_control_checkpoint pg_control_init
      pg_control_recovery pg_control_system pg_copy_logical_replication_slot pg_copy_physical_replication_slot
      pg_create_logical_replication_slot pg_create_physical_replication_slot pg_create_restore_point pg_current_logfile
      pg_current_snapshot pg_current_wal_flush_lsn pg_current_wal_insert_lsn pg_current_wal_lsn pg_current_xact_id
      pg_current_xact_id_if_assigned pg_database_size pg_drop_replication_slot pg_encoding_max_length pg_encoding_to_char
      pg_export_snapshot pg_hba_file_rules pg_ident_file_mappings pg_indexes_size pg_input_error_info pg_input_is_valid
      pg_is_in_recovery pg_is_wal_replay_paused pg_isolation_test_session_is_blocked pg_jit_available pg_last_committed_xact
      pg_last_wal_receive_lsn pg_last_wal_replay_lsn pg_last_xact_replay_timestamp pg_listening_channels pg_lock_status
      pg_log_backend_memory_contexts pg_logical_emit_message pg_logical_slot_get_binary_changes pg_logical_slot_get_changes
      pg_logical_slot_peek_binary_changes pg_logical_slot_peek_changes pg_ls_archive_statusdir pg_ls_dir pg_ls_logdir
      pg_ls_logicalmapdir pg_ls_logicalsnapdir pg_ls_replslotdir pg_ls_tmpdir pg_ls_waldir pg_lsn pg_notification_queue_usage
      pg_notify pg_postmaster_start_time pg_promote pg_read_binary_file pg_read_file pg_read_file_old pg_reload_conf
      pg_replication_origin_advance pg_replication_origin_create pg_replication_origin_drop pg_replication_origin_oid
      pg_replication_origin_progress pg_replication_origin_session_is_setup pg_replication_origin_session_progress
      pg_replication_origin_session_reset pg_replication_origin_session_setup pg_replication_origin_xact_reset
      pg_replication_origin_xact_setup pg_replication_slot_advance pg_rotate_logfile pg_rotate_logfile_old
      pg_safe_snapshot_blocking_pids pg_show_all_file_settings pg_show_all_settings pg_show_replication_origin_status
      pg_snapshot_xip pg_snapshot_xmax pg_snapshot_xmin pg_stat_file pg_switch_wal pg_table_size pg_tablespace_size
      pg_terminate_backend pg_timezone_abbrevs pg_timezone_names pg_total_relation_size pg_try_advisory_lock
      pg_try_advisory_lock_shared pg_try_advisory_xact_lock pg_try_advisory_xact_lock_shared pg_visible_in_snapshot
      pg_wal_lsn_diff pg_wal_replay_pause pg_wal_replay_resume pg_walfile_name pg_walfile_name_offset pg_xact_commit_timestamp
      pg_xact_commit_timestamp_origin pg_xact_status txid_current txid_current_if_assigned txid_current_snapshot
      txid_snapshot_xip txid_snapshot_xmax txid_snapshot_xmin txid_status txid_visible_in_snapshot xid
      """),
    refused(
      "there is no XML -- read it in the program that loads the rows, keep JSON",
      """
      cursor_to_xml cursor_to_xmlschema database_to_xml database_to_xml_and_xmlschema database_to_xmlschema query_to_xml
      query_to_xml_and_xmlschema query_to_xmlschema schema_to_xml schema_to_xml_and_xmlschema schema_to_xmlschema table_to_xml
      table_to_xml_and_xmlschema table_to_xmlschema xml xml_is_well_formed xml_is_well_formed_content
      xml_is_well_formed_document xmlagg xmlattributes xmlcomment xmlconcat xmlelement xmlexists xmlforest xmlparse xmlpi
      xmlroot xmlserialize xmltable xmltext xmlvalidate xpath xpath_exists
      """),
    refused(
      "there is no full text search of this kind -- LIKE or a regular expression",
      """
      array_to_tsvector get_current_ts_config json_to_tsvector jsonb_to_tsvector numnode phraseto_tsquery plainto_tsquery
      querytree setweight strip to_tsquery to_tsvector ts_debug ts_delete ts_filter ts_headline ts_lexize ts_parse ts_rank
      ts_rank_cd ts_rewrite ts_stat ts_token_type tsquery_phrase tsvector_to_array websearch_to_tsquery
      """),
    refused(
      "there are no ranges -- two columns, the first and the one behind the last",
      """
      datemultirange daterange daterange_canonical daterange_subdiff enum_range int4multirange int4range int4range_canonical
      int4range_subdiff int8multirange int8range int8range_canonical int8range_subdiff isempty lower_inc lower_inf multirange
      numeric_inc nummultirange numrange numrange_subdiff range_agg range_intersect_agg range_merge tsmultirange tsrange
      tsrange_subdiff tstzmultirange tstzrange tstzrange_subdiff upper_inc upper_inf
      """),
    refused(
      "there are no shapes -- two columns of numbers for a point",
      """
      area box center circle diagonal diameter height isclosed ishorizontal isopen isparallel isperp isvertical line lseg
      npoints path pclose point polygon popen radius slope width
      """),
    refused(
      "there are no network addresses -- keep the address as a text",
      """
      abbrev broadcast cidr family host hostmask macaddr macaddr8 macaddr8_set7bit masklen netmask network set_masklen
      """),
    refused(
      "there are no enums -- a CHECK with the words, or a table of them",
      """
      enum_first enum_last
      """),
    refused(
      "there are no strings of bits -- whole numbers with & and |",
      """
      bit get_bit set_bit varbit
      """),
    refused(
      "there is no type money -- numeric(18, 2)",
      """
      cash_words money
      """),
    refused(
      "a row has no type of its own there -- read the columns with ->>",
      """
      json_populate_record json_populate_recordset json_table json_to_record json_to_recordset jsonb_populate_record
      jsonb_populate_recordset jsonb_to_record jsonb_to_recordset
      """),
    refused(
      "there is no reader of JSON paths -- step with -> and #>",
      """
      json_exists json_query json_value jsonb_path_exists jsonb_path_exists_tz jsonb_path_match jsonb_path_match_tz
      jsonb_path_query jsonb_path_query_array jsonb_path_query_array_tz jsonb_path_query_first jsonb_path_query_first_tz
      jsonb_path_query_tz
      """),
    refused(
      "it is a part of an aggregate or an operator -- call the aggregate or the operator itself",
      """
      int2_avg_accum_inv int2int4_sum int4_avg_accum_inv int4inc int8_sum int8dec int8dec_any interval_accum_inv like_escape
      similar_escape similar_to_escape
      """),
  ].joined()
}
