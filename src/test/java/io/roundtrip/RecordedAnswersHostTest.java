package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.recorded.RecordedAnswers;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Every door of the product answers as it did when {@code src/test/resources/recorded} was written:
 * REST by method, status, type and body; screens, panels, fields and mails by their structure and
 * texts. A host of its own, because counts, suggestions, health and the audit log look at the whole
 * Jira.
 *
 * <p>What is meant to be different is recorded again, and the change of the files is read like any
 * other: {@code -Drecord=true} writes them instead of comparing.
 */
public class RecordedAnswersHostTest {
  @ClassRule public static final HostRule JIRA = HostRule.alone("recorded");

  private static RecordedAnswers answers;

  @BeforeClass
  public static void the_story_is_lived_through_once() throws Exception {
    answers = RecordedAnswers.of(JIRA);
    if (Boolean.getBoolean("record")) answers.write();
  }

  @Test
  public void every_answer_is_as_it_was_recorded() throws Exception {
    assertThat(String.join("\n", answers.differences())).isEmpty();
  }

  @Test
  public void no_door_of_the_product_is_forgotten() throws Exception {
    assertThat(answers.forgotten()).isEmpty();
  }
}
