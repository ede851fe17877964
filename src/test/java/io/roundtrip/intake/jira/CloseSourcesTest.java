package io.roundtrip.intake.jira;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.index.IssueIndexingService;
import io.roundtrip.host.FixedSigner;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.kernel.Hash;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.RowRefs;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.SourceRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.mockito.ArgumentCaptor;

/** What a version before wrote told the row to whoever guessed it. */
public class CloseSourcesTest {
  private static final SourceRef OPEN =
      new SourceRef("survey-csv", "row-" + Hash.of("words", "1", "Stops").substring(0, 32) + "-2");

  private final RowRefs refs = new RowRefs(new FixedSigner());
  private final Map<IssueId, SourceRef> cited = new HashMap<>();
  private final CustomField field = mock(CustomField.class);
  private final MutableIssue issue = mock(MutableIssue.class);
  private final IssueIndexingService index = mock(IssueIndexingService.class);
  private final CloseSources sources = sources();

  private CloseSources sources() {
    FieldValues values = mock(FieldValues.class);
    IssueManager issues = mock(IssueManager.class);
    when(values.custom(Field.SOURCE)).thenReturn(Optional.of(field));
    when(issues.getIssueObject(1L)).thenReturn(issue);
    return new CloseSources(values, issues, index, refs, cited::put);
  }

  private static Signal cited(long issue, SourceRef source) {
    return Signal.heard(new IssueId(issue), RT, "Stops", MONDAY).cited(source);
  }

  @Test
  public void an_open_reference_is_replaced_on_the_issue_and_where_it_is_kept() throws Exception {
    when(field.getValue(issue)).thenReturn(OPEN.text());

    assertThat(sources.close(cited(1, OPEN))).isTrue();

    SourceRef now = cited.get(new IssueId(1));
    ArgumentCaptor<ModifiedValue> written = ArgumentCaptor.forClass(ModifiedValue.class);
    verify(field).updateValue((FieldLayoutItem) isNull(), eq(issue), written.capture(), any());
    verify(index).reIndex(issue);
    assertThat(written.getValue().getNewValue()).isEqualTo(now.text());
    assertThat(refs.isOurs(now.text())).isTrue();
    assertThat(now.text()).doesNotContain("survey", OPEN.id().substring(4, 28));
    assertThat(sources.close(cited(1, now))).as("again").isFalse();
  }

  @Test
  public void what_others_gave_stays_and_so_does_a_field_that_holds_something_else() {
    when(field.getValue(issue)).thenReturn("crm:1");

    assertThat(sources.close(cited(1, new SourceRef("crm", "row-1")))).isFalse();
    assertThat(sources.close(cited(1, OPEN))).isTrue();
    assertThat(sources.close(cited(2, OPEN))).as("whose issue is gone").isTrue();

    verify(field, never()).updateValue(any(), any(), any(), any());
    assertThat(cited).hasSize(2);
  }
}
