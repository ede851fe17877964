package io.roundtrip.setup.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.intake.FeedbackFields.Field;
import org.junit.Test;

public class BlueprintTest {
  private static final String PLAIN = "com.atlassian.jira.plugin.system.customfieldtypes:textfield";

  private static Blueprint of(Field carried) {
    return Blueprint.ALL.stream().filter(one -> one.carries() == carried).findFirst().orElseThrow();
  }

  /** Titles that were released stay released; a letter asks again where they lead. */
  @Test
  public void a_public_title_of_an_older_version_is_used_on() {
    assertThat(of(Field.PUBLIC_TITLE).type()).isEqualTo("io.roundtrip.jira:public-title");
    assertThat(of(Field.PUBLIC_TITLE).fits(PLAIN)).isTrue();
    assertThat(of(Field.PUBLIC_TITLE).fits("io.roundtrip.jira:public-title")).isTrue();
    assertThat(of(Field.PUBLIC_TITLE).fits("io.roundtrip.jira:public-link")).isFalse();
    assertThat(of(Field.CUSTOMER).fits(PLAIN)).as("it would show its key").isFalse();
    assertThat(of(Field.PUBLIC_LINK).fits(PLAIN)).isFalse();
    assertThat(of(Field.SOURCE).fits("whatever:an-administrator-chose")).isTrue();
  }
}
