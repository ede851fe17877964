package io.roundtrip.setup.jira;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class BoardFilterTest {
  @Test
  public void the_name_that_the_type_has_now_stands_in_quotes_and_ends_nothing() {
    assertThat(BoardFilter.without("Kundenmeinung")).isEqualTo("issuetype != \"Kundenmeinung\"");
    assertThat(BoardFilter.without("The \"voice\" \\ all"))
        .isEqualTo("issuetype != \"The \\\"voice\\\" \\\\ all\"");
  }
}
