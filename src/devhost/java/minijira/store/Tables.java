package minijira.store;

/** The tables, in SQL that H2 and PostgreSQL share. Times are milliseconds since 1970. */
final class Tables {
  private Tables() {}

  static final String PEOPLE =
      """
      CREATE TABLE IF NOT EXISTS sequence_item (name VARCHAR(60) PRIMARY KEY, next_id BIGINT NOT NULL);
      CREATE TABLE IF NOT EXISTS config_version (id INTEGER PRIMARY KEY, version BIGINT NOT NULL);
      INSERT INTO config_version (id, version) VALUES (1, 1);
      CREATE TABLE IF NOT EXISTS app_property (name VARCHAR(255) PRIMARY KEY, text_value ${text});
      CREATE TABLE IF NOT EXISTS app_user (id BIGINT PRIMARY KEY, user_key VARCHAR(100) NOT NULL UNIQUE,
        username VARCHAR(100) NOT NULL, username_lower VARCHAR(100) NOT NULL UNIQUE, display_name VARCHAR(255) NOT NULL,
        email VARCHAR(255), password_hash VARCHAR(255), active BOOLEAN NOT NULL, locale VARCHAR(20));
      CREATE TABLE IF NOT EXISTS app_group (id BIGINT PRIMARY KEY, name VARCHAR(100) NOT NULL UNIQUE);
      CREATE TABLE IF NOT EXISTS membership (id BIGINT PRIMARY KEY, group_name VARCHAR(100) NOT NULL, user_key VARCHAR(100) NOT NULL,
        UNIQUE (group_name, user_key));
      CREATE TABLE IF NOT EXISTS global_permission (id BIGINT PRIMARY KEY, permission VARCHAR(100) NOT NULL, group_name VARCHAR(100));
      CREATE TABLE IF NOT EXISTS user_property (id BIGINT PRIMARY KEY, user_key VARCHAR(100) NOT NULL, name VARCHAR(255) NOT NULL,
        text_value ${text}, UNIQUE (user_key, name));
      """;

  static final String TOKENS =
      """
      CREATE TABLE IF NOT EXISTS personal_token (id BIGINT PRIMARY KEY, user_key VARCHAR(100) NOT NULL, name VARCHAR(255) NOT NULL,
        hash VARCHAR(100) NOT NULL UNIQUE, made_at BIGINT NOT NULL, ends_at BIGINT);
      """;

  static final String PROJECTS =
      """
      CREATE TABLE IF NOT EXISTS permission_scheme (id BIGINT PRIMARY KEY, name VARCHAR(255) NOT NULL);
      CREATE TABLE IF NOT EXISTS permission_grant (id BIGINT PRIMARY KEY, scheme_id BIGINT NOT NULL, permission VARCHAR(100) NOT NULL,
        kind VARCHAR(20) NOT NULL, parameter VARCHAR(255));
      CREATE TABLE IF NOT EXISTS project (id BIGINT PRIMARY KEY, pkey VARCHAR(20) NOT NULL UNIQUE, name VARCHAR(255) NOT NULL UNIQUE,
        description ${text}, lead_key VARCHAR(100), url VARCHAR(255), type_key VARCHAR(60), scheme_id BIGINT NOT NULL, archived BOOLEAN NOT NULL);
      CREATE TABLE IF NOT EXISTS project_counter (project_id BIGINT PRIMARY KEY, counter BIGINT NOT NULL);
      CREATE TABLE IF NOT EXISTS project_role (id BIGINT PRIMARY KEY, name VARCHAR(100) NOT NULL UNIQUE, description VARCHAR(255));
      CREATE TABLE IF NOT EXISTS role_actor (id BIGINT PRIMARY KEY, project_id BIGINT, role_id BIGINT NOT NULL, kind VARCHAR(20) NOT NULL,
        parameter VARCHAR(100) NOT NULL);
      CREATE TABLE IF NOT EXISTS security_level (id BIGINT PRIMARY KEY, project_id BIGINT NOT NULL, name VARCHAR(255) NOT NULL, description VARCHAR(255));
      CREATE TABLE IF NOT EXISTS security_member (id BIGINT PRIMARY KEY, level_id BIGINT NOT NULL, kind VARCHAR(20) NOT NULL, parameter VARCHAR(255));
      CREATE TABLE IF NOT EXISTS issue_type (id BIGINT PRIMARY KEY, name VARCHAR(60) NOT NULL UNIQUE, description VARCHAR(255), subtask BOOLEAN NOT NULL,
        avatar_id BIGINT, seq BIGINT NOT NULL);
      CREATE TABLE IF NOT EXISTS issue_status (id BIGINT PRIMARY KEY, name VARCHAR(60) NOT NULL UNIQUE, description VARCHAR(255), category_id BIGINT NOT NULL,
        seq BIGINT NOT NULL);
      CREATE TABLE IF NOT EXISTS priority (id BIGINT PRIMARY KEY, name VARCHAR(60) NOT NULL UNIQUE, description VARCHAR(255), color VARCHAR(20), seq BIGINT NOT NULL);
      CREATE TABLE IF NOT EXISTS resolution (id BIGINT PRIMARY KEY, name VARCHAR(60) NOT NULL UNIQUE, description VARCHAR(255), seq BIGINT NOT NULL);
      CREATE TABLE IF NOT EXISTS workflow (id BIGINT PRIMARY KEY, name VARCHAR(255) NOT NULL UNIQUE, descriptor ${text} NOT NULL);
      CREATE TABLE IF NOT EXISTS workflow_entry (id BIGINT PRIMARY KEY, project_id BIGINT NOT NULL, issue_type_id BIGINT, workflow_name VARCHAR(255) NOT NULL);
      CREATE TABLE IF NOT EXISTS version (id BIGINT PRIMARY KEY, project_id BIGINT NOT NULL, name VARCHAR(255) NOT NULL, description ${text}, seq BIGINT NOT NULL,
        start_date BIGINT, release_date BIGINT, released BOOLEAN NOT NULL, archived BOOLEAN NOT NULL, UNIQUE (project_id, name));
      CREATE TABLE IF NOT EXISTS component (id BIGINT PRIMARY KEY, project_id BIGINT NOT NULL, name VARCHAR(255) NOT NULL, description ${text}, lead_key VARCHAR(100),
        UNIQUE (project_id, name));
      """;

  static final String ISSUES =
      """
      CREATE TABLE IF NOT EXISTS issue (id BIGINT PRIMARY KEY, project_id BIGINT NOT NULL, issue_num BIGINT NOT NULL, issue_type_id BIGINT NOT NULL,
        parent_id BIGINT, summary VARCHAR(255) NOT NULL, status_id BIGINT NOT NULL, priority_id BIGINT, resolution_id BIGINT, assignee VARCHAR(100), reporter VARCHAR(100),
        creator VARCHAR(100), created BIGINT NOT NULL, updated BIGINT NOT NULL, due_date BIGINT, resolution_date BIGINT, security_level_id BIGINT, archived BOOLEAN,
        UNIQUE (project_id, issue_num));
      ALTER TABLE issue ADD COLUMN IF NOT EXISTS archived BOOLEAN;
      CREATE INDEX IF NOT EXISTS issue_updated ON issue (updated);
      CREATE INDEX IF NOT EXISTS issue_created ON issue (created);
      CREATE INDEX IF NOT EXISTS issue_parent ON issue (parent_id);
      CREATE INDEX IF NOT EXISTS issue_status_x ON issue (project_id, status_id);
      CREATE INDEX IF NOT EXISTS issue_type_x ON issue (project_id, issue_type_id);
      CREATE TABLE IF NOT EXISTS issue_text (issue_id BIGINT PRIMARY KEY, description ${text}, environment ${text});
      CREATE TABLE IF NOT EXISTS issue_words (issue_id BIGINT PRIMARY KEY, summary_words VARCHAR(500) NOT NULL, text_words ${text} NOT NULL);
      CREATE TABLE IF NOT EXISTS moved_issue_key (old_key VARCHAR(60) PRIMARY KEY, issue_id BIGINT NOT NULL);
      CREATE TABLE IF NOT EXISTS change_group (id BIGINT PRIMARY KEY, issue_id BIGINT NOT NULL, author VARCHAR(100), created BIGINT NOT NULL);
      CREATE INDEX IF NOT EXISTS chggroup_issue ON change_group (issue_id);
      CREATE TABLE IF NOT EXISTS change_item (id BIGINT PRIMARY KEY, group_id BIGINT NOT NULL, field_type VARCHAR(20) NOT NULL, field VARCHAR(255) NOT NULL,
        old_value ${text}, old_string ${text}, new_value ${text}, new_string ${text});
      CREATE INDEX IF NOT EXISTS chgitem_group ON change_item (group_id);
      CREATE TABLE IF NOT EXISTS issue_comment (id BIGINT PRIMARY KEY, issue_id BIGINT NOT NULL, author VARCHAR(100), update_author VARCHAR(100), body ${text} NOT NULL,
        body_words ${text} NOT NULL, created BIGINT NOT NULL, updated BIGINT NOT NULL, group_level VARCHAR(100), role_level_id BIGINT);
      CREATE INDEX IF NOT EXISTS comment_issue ON issue_comment (issue_id);
      CREATE TABLE IF NOT EXISTS issue_link_type (id BIGINT PRIMARY KEY, name VARCHAR(60) NOT NULL UNIQUE, outward VARCHAR(60) NOT NULL, inward VARCHAR(60) NOT NULL,
        style VARCHAR(60));
      CREATE TABLE IF NOT EXISTS issue_link (id BIGINT PRIMARY KEY, link_type_id BIGINT NOT NULL, source_id BIGINT NOT NULL, destination_id BIGINT NOT NULL, seq BIGINT,
        UNIQUE (source_id, destination_id, link_type_id));
      CREATE INDEX IF NOT EXISTS link_destination ON issue_link (destination_id);
      CREATE TABLE IF NOT EXISTS issue_version (issue_id BIGINT NOT NULL, version_id BIGINT NOT NULL, kind VARCHAR(10) NOT NULL, PRIMARY KEY (issue_id, version_id, kind));
      CREATE INDEX IF NOT EXISTS issue_version_x ON issue_version (version_id);
      CREATE TABLE IF NOT EXISTS issue_component (issue_id BIGINT NOT NULL, component_id BIGINT NOT NULL, PRIMARY KEY (issue_id, component_id));
      CREATE INDEX IF NOT EXISTS issue_component_x ON issue_component (component_id);
      CREATE TABLE IF NOT EXISTS label (id BIGINT PRIMARY KEY, issue_id BIGINT NOT NULL, field_id BIGINT, label VARCHAR(255) NOT NULL, label_lower VARCHAR(255) NOT NULL);
      CREATE INDEX IF NOT EXISTS label_issue ON label (issue_id);
      CREATE INDEX IF NOT EXISTS label_text ON label (label_lower);
      CREATE TABLE IF NOT EXISTS watcher (issue_id BIGINT NOT NULL, user_key VARCHAR(100) NOT NULL, PRIMARY KEY (issue_id, user_key));
      """;

  static final String SCHEMES =
      """
      CREATE TABLE IF NOT EXISTS type_scheme (id BIGINT PRIMARY KEY, name VARCHAR(255) NOT NULL);
      CREATE TABLE IF NOT EXISTS type_scheme_type (id BIGINT PRIMARY KEY, scheme_id BIGINT NOT NULL, issue_type_id VARCHAR(20) NOT NULL, seq BIGINT NOT NULL,
        UNIQUE (scheme_id, issue_type_id));
      CREATE TABLE IF NOT EXISTS project_type_scheme (id BIGINT PRIMARY KEY, project_id BIGINT NOT NULL UNIQUE, scheme_id BIGINT NOT NULL);
      CREATE TABLE IF NOT EXISTS screen (id BIGINT PRIMARY KEY, name VARCHAR(255) NOT NULL, description VARCHAR(255));
      CREATE TABLE IF NOT EXISTS screen_tab (id BIGINT PRIMARY KEY, screen_id BIGINT NOT NULL, name VARCHAR(255) NOT NULL, seq BIGINT NOT NULL);
      CREATE TABLE IF NOT EXISTS screen_field (id BIGINT PRIMARY KEY, tab_id BIGINT NOT NULL, field VARCHAR(60) NOT NULL, seq BIGINT NOT NULL, UNIQUE (tab_id, field));
      CREATE TABLE IF NOT EXISTS screen_scheme (id BIGINT PRIMARY KEY, name VARCHAR(255) NOT NULL);
      CREATE TABLE IF NOT EXISTS screen_scheme_item (id BIGINT PRIMARY KEY, scheme_id BIGINT NOT NULL, operation BIGINT, screen_id BIGINT NOT NULL);
      CREATE TABLE IF NOT EXISTS type_screen_scheme (id BIGINT PRIMARY KEY, name VARCHAR(255) NOT NULL);
      CREATE TABLE IF NOT EXISTS type_screen_entity (id BIGINT PRIMARY KEY, scheme_id BIGINT NOT NULL, issue_type_id VARCHAR(20), screen_scheme_id BIGINT NOT NULL);
      CREATE TABLE IF NOT EXISTS project_screen_scheme (id BIGINT PRIMARY KEY, project_id BIGINT NOT NULL UNIQUE, scheme_id BIGINT NOT NULL);
      """;

  static final String FIELDS =
      """
      CREATE TABLE IF NOT EXISTS custom_field (id BIGINT PRIMARY KEY, name VARCHAR(255) NOT NULL, description ${text}, type_key VARCHAR(255) NOT NULL,
        searcher_key VARCHAR(255));
      CREATE TABLE IF NOT EXISTS field_config (id BIGINT PRIMARY KEY, field_id BIGINT NOT NULL, name VARCHAR(255) NOT NULL);
      CREATE INDEX IF NOT EXISTS field_config_x ON field_config (field_id);
      CREATE TABLE IF NOT EXISTS field_context (id BIGINT PRIMARY KEY, field_id BIGINT NOT NULL, project_id BIGINT, issue_type_id BIGINT);
      CREATE TABLE IF NOT EXISTS field_option (id BIGINT PRIMARY KEY, field_id BIGINT NOT NULL, config_id BIGINT NOT NULL, parent_id BIGINT, seq BIGINT NOT NULL,
        option_value VARCHAR(255) NOT NULL, disabled BOOLEAN NOT NULL);
      CREATE INDEX IF NOT EXISTS field_option_x ON field_option (config_id);
      CREATE TABLE IF NOT EXISTS custom_field_value (id BIGINT PRIMARY KEY, issue_id BIGINT NOT NULL, field_id BIGINT NOT NULL, parent_key VARCHAR(255),
        string_value VARCHAR(255), number_value DOUBLE PRECISION, text_value ${text}, date_value BIGINT, words ${text});
      CREATE INDEX IF NOT EXISTS cfvalue_issue ON custom_field_value (issue_id, field_id);
      CREATE INDEX IF NOT EXISTS cfvalue_number ON custom_field_value (field_id, number_value);
      CREATE INDEX IF NOT EXISTS cfvalue_string ON custom_field_value (field_id, string_value);
      CREATE TABLE IF NOT EXISTS generic_config (id BIGINT PRIMARY KEY, data_type VARCHAR(100) NOT NULL, data_key VARCHAR(255) NOT NULL, xml_value ${text},
        UNIQUE (data_type, data_key));
      """;

  static final String LAYOUTS =
      """
      CREATE TABLE IF NOT EXISTS field_layout (id BIGINT PRIMARY KEY, project_id BIGINT NOT NULL, issue_type_id BIGINT, field_id VARCHAR(255) NOT NULL,
        hidden BOOLEAN NOT NULL, required BOOLEAN NOT NULL);
      CREATE TABLE IF NOT EXISTS project_default (id BIGINT PRIMARY KEY, project_id BIGINT NOT NULL UNIQUE, assignee VARCHAR(20), security_level_id BIGINT);
      CREATE TABLE IF NOT EXISTS component_default (id BIGINT PRIMARY KEY, component_id BIGINT NOT NULL UNIQUE, assignee VARCHAR(20) NOT NULL, lead_key VARCHAR(100));
      """;
}
