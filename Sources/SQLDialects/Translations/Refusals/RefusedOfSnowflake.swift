extension TranslationTexts {
  /// Functions of Snowflake for which neither SQLite nor PostgreSQL has anything, by the reason.
  static let refusedOfSnowflake = [
    refused(
      "there are no language models in SQL -- call the model from the program, store its answers",
      """
      ai_agg ai_classify ai_complete ai_embed ai_extract ai_filter ai_parse_document ai_sentiment ai_similarity
      ai_summarize_agg ai_transcribe ai_translate classify_text complete_task_graphs extract_semantic_categories
      generate_column_description model_monitor_drift_metric model_monitor_performance_metric parse_document prompt
      sanitize_webhook_content sentiment summarize try_complete
      """),
    refused(
      "there are no geographic types -- two columns of numbers, HAVERSINE for distances",
      """
      h3_cell_to_point h3_latlng_to_cell h3_point_to_cell st_area st_asgeojson st_astext st_aswkb st_aswkt st_azimuth st_buffer
      st_centroid st_collect st_contains st_coveredby st_covers st_difference st_dimension st_disjoint st_distance st_dwithin
      st_endpoint st_envelope st_geogfromgeohash st_geogfromtext st_geogfromwkb st_geogfromwkt st_geographyfromtext
      st_geographyfromwkb st_geographyfromwkt st_geohash st_geometryfromtext st_geometryfromwkt st_geompointfromgeohash
      st_intersection st_intersects st_isvalid st_length st_makegeompoint st_makeline st_makepoint st_makepolygon st_npoints
      st_numpoints st_perimeter st_point st_pointn st_polygon st_setsrid st_simplify st_srid st_startpoint st_symdifference
      st_transform st_union st_union_agg st_within st_x st_xmax st_xmin st_y st_ymax st_ymin to_geography to_geometry
      try_to_geography try_to_geometry
      """),
    refused(
      "there is no XML -- read it in the program that loads the rows, keep JSON",
      """
      check_xml parse_xml to_xml xmlget
      """),
    refused(
      "there are no MAPs -- OBJECTs: OBJECT_INSERT, OBJECT_DELETE, OBJECT_KEYS",
      """
      map_cat map_contains_key map_delete map_insert map_keys map_pick map_size
      """),
    refused(
      "there are no keys inside SQL -- encrypt in the program that loads the rows",
      """
      decrypt decrypt_raw encrypt encrypt_raw try_decrypt try_decrypt_raw
      """),
    refused(
      "it asks Snowflake about its account -- ask there, or look into the project's own bookkeeping",
      """
      automatic_clustering_history available_listing_refresh_history copy_history current_task_graphs
      data_metric_function_references data_transfer_history database_refresh_history database_storage_usage_history
      dynamic_table_graph_history dynamic_table_refresh_history dynamic_tables explain_json
      external_table_file_registration_history external_table_files get_ddl get_job_history get_object_references
      get_query_operator_stats integration last_query_id last_successful_scheduled_time last_transaction
      listing_refresh_history login_history login_history_by_user materialized_view_refresh_history notification_history
      pipe_usage_history policy_context policy_references query_acceleration_history query_history query_history_by_session
      query_history_by_user query_history_by_warehouse replication_group_refresh_history replication_usage_history
      rest_event_history result_scan search_optimization_history serverless_task_history show_python_packages_dependencies
      stage_directory_file_registration_history stage_storage_usage_history tag_references tag_references_all_columns
      task_dependents task_history validate validate_pipe_load warehouse_load_history warehouse_metering_history
      """),
    refused(
      "there are no stages -- load files with a LOAD step",
      """
      build_scoped_file_url build_stage_file_url directory get_absolute_path get_presigned_url get_relative_path
      get_stage_location infer_schema to_file to_query try_to_file
      """),
    refused(
      "there is no such session -- bind the value as a parameter",
      """
      all_user_names current_account current_account_name current_client current_ip_address current_organization_name
      current_organization_user current_region current_session current_statement current_transaction current_warehouse
      getvariable invoker_role invoker_share is_application_role_in_session is_database_role_in_session
      is_granted_to_invoker_role is_instance_role_in_session is_role_in_session system$log
      """),
    refused(
      "there are no vectors -- keep an ARRAY and compute in the program",
      """
      vector_cosine_similarity vector_inner_product vector_l1_distance vector_l2_distance
      """),
    refused(
      "there is no search of this kind -- LIKE or a regular expression",
      """
      parse_ip search search_ip
      """),
    refused(
      "every call gives other answers -- a table of numbers, values of your own",
      """
      generator normal zipf
      """),
  ].joined()
}
