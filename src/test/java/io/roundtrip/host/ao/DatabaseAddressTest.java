package io.roundtrip.host.ao;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

/** Two nodes of one cluster may give their driver other parameters. */
public class DatabaseAddressTest {
  @Test
  public void parameters_do_not_make_another_database_but_its_name_does() {
    assertThat(Database.bare("jdbc:postgresql://db:5432/jira?ssl=true"))
        .isEqualTo(Database.bare("jdbc:postgresql://db:5432/jira?connectTimeout=9"));
    assertThat(Database.bare("jdbc:sqlserver://db:1433;databaseName=jira;encrypt=true"))
        .isEqualTo("jdbc:sqlserver://db:1433;jira")
        .isNotEqualTo(Database.bare("jdbc:sqlserver://db:1433;databaseName=copy;encrypt=true"));
    assertThat(Database.bare("jdbc:oracle:thin:@//db:1521/jira"))
        .isEqualTo("jdbc:oracle:thin:@//db:1521/jira");
  }
}
