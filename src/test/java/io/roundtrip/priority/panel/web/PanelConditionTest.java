package io.roundtrip.priority.panel.web;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.InMemoryEvidence;
import io.roundtrip.canonical.Piece;
import io.roundtrip.canonical.Place;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class PanelConditionTest {
  private final Evidence evidence = new InMemoryEvidence();
  private final PanelCondition condition = new PanelCondition(evidence);

  @Test
  public void an_epic_has_a_panel_before_anybody_asked() {
    assertThat(shows(issue("Epic"))).isTrue();
  }

  @Test
  public void anything_else_has_one_once_somebody_asked() {
    assertThat(shows(issue("Story"))).isFalse();
    assertThat(shows(issue(null))).isFalse();

    Piece piece = new Piece(new IssueId(501), ADA.id(), null, Channel.EMAIL, null, null, MONDAY);
    evidence.link(piece, new Place(DARK_MODE, List.of()));

    assertThat(shows(issue("Story"))).isTrue();
    assertThat(shows(issue(null))).isTrue();
  }

  private boolean shows(Issue issue) {
    return condition.shouldDisplay(null, issue, mock(JiraHelper.class));
  }

  private static Issue issue(@Nullable String typeName) {
    Issue issue = mock(Issue.class);
    when(issue.getId()).thenReturn(DARK_MODE.value());
    if (typeName == null) return issue;
    IssueType type = mock(IssueType.class);
    when(type.getName()).thenReturn(typeName);
    when(issue.getIssueType()).thenReturn(type);
    return issue;
  }
}
