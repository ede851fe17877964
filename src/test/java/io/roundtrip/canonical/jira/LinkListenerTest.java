package io.roundtrip.canonical.jira;

import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.link.IssueLinkCreatedEvent;
import com.atlassian.jira.event.issue.link.IssueLinkDeletedEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import io.roundtrip.People;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.Following;
import io.roundtrip.canonical.InMemoryEvidence;
import io.roundtrip.canonical.LinksInMemory;
import io.roundtrip.canonical.Regroup;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class LinkListenerTest {
  private static final IssueId STORY = new IssueId(10200);
  private static final IssueId FEEDBACK = new IssueId(501);

  private static final long FEEDBACK_TYPE = 10100;

  private final IssueLinkTypeManager types = mock(IssueLinkTypeManager.class);
  private final Clock clock = Clock.fixed(People.MONDAY, ZoneOffset.UTC);
  private final Evidence evidence = new InMemoryEvidence();
  private final LinksInMemory links = new LinksInMemory();
  private final Signals signals = new InMemorySignals();
  private final List<IssueId> regrouped = new ArrayList<>();
  private final Following following = new Following(evidence, links, signals, clock, fact -> {});
  private final LinkListener listener =
      new LinkListener(
          new FeedbackLinkType(types, () -> Optional.of(FEEDBACK_TYPE)),
          following.link,
          following.unlink,
          following.place,
          new Regroup() {
            @Override
            public void linked(IssueId feedback, IssueId item) {
              regrouped.add(feedback);
            }

            @Override
            public void unlinked(IssueId feedback, IssueId item) {
              regrouped.add(feedback);
            }

            @Override
            public void deleted(IssueId issue) {
              regrouped.add(issue);
            }
          });

  @Before
  public void issues() {
    links.exists(DARK_MODE);
    links.exists(STORY);
  }

  @Test
  public void a_feedback_link_makes_evidence_and_takes_it_away_again() {
    IssueLink link = link(FEEDBACK, STORY, FEEDBACK_TYPE, "", false);

    links.link(FEEDBACK, STORY);
    listener.on(new IssueLinkCreatedEvent(link));
    boolean made = evidence.any(STORY);
    links.unlink(FEEDBACK, STORY);
    listener.on(new IssueLinkDeletedEvent(link));

    assertThat(made).isTrue();
    assertThat(regrouped).containsExactly(FEEDBACK, FEEDBACK);
    assertThat(evidence.any(STORY)).isFalse();
  }

  @Test
  public void other_links_mean_nothing() {
    IssueLink link = link(FEEDBACK, STORY, 10000, "", false);

    listener.on(new IssueLinkCreatedEvent(link));

    assertThat(evidence.any(STORY)).isFalse();
  }

  @Test
  public void an_epic_link_carries_the_evidence_up() {
    links.link(FEEDBACK, STORY);
    listener.on(new IssueLinkCreatedEvent(link(FEEDBACK, STORY, FEEDBACK_TYPE, "", false)));
    links.hang(STORY, DARK_MODE);

    listener.on(
        new IssueLinkCreatedEvent(link(DARK_MODE, STORY, 10200, "jira_gh_epic_story", false)));

    assertThat(evidence.any(DARK_MODE)).isTrue();
  }

  @Test
  public void a_new_parent_in_the_history_carries_the_evidence_up() {
    links.link(FEEDBACK, STORY);
    listener.on(new IssueLinkCreatedEvent(link(FEEDBACK, STORY, FEEDBACK_TYPE, "", false)));
    links.hang(STORY, DARK_MODE);
    IssueChangedEvent event = mock(IssueChangedEvent.class);
    Issue story = issue(STORY);
    when(event.getIssue()).thenReturn(story);
    when(event.getChangeItems())
        .thenReturn(List.of(new ChangeItemBean("custom", "Epic Link", null, "RT-1")));

    listener.on(event);

    assertThat(evidence.any(DARK_MODE)).isTrue();
  }

  @Test
  public void a_deleted_issue_is_forgotten() {
    links.link(FEEDBACK, STORY);
    listener.on(new IssueLinkCreatedEvent(link(FEEDBACK, STORY, FEEDBACK_TYPE, "", false)));

    listener.on(new IssueEvent(issue(FEEDBACK), Map.of(), null, EventType.ISSUE_DELETED_ID));

    assertThat(regrouped).containsExactly(FEEDBACK, FEEDBACK);
    assertThat(evidence.any(STORY)).isFalse();
  }

  @Test
  public void whatever_goes_wrong_jira_does_not_feel_it() {
    IssueLink broken = mock(IssueLink.class);
    when(broken.getIssueLinkType()).thenThrow(new IllegalStateException("no database"));

    listener.on(new IssueLinkCreatedEvent(broken));

    assertThat(evidence.any(STORY)).isFalse();
  }

  private static IssueLink link(
      IssueId from, IssueId to, long typeId, String style, boolean subTask) {
    IssueLinkType type = mock(IssueLinkType.class);
    when(type.getStyle()).thenReturn(style);
    when(type.isSubTaskLinkType()).thenReturn(subTask);
    IssueLink link = mock(IssueLink.class);
    when(link.getLinkTypeId()).thenReturn(typeId);
    when(link.getIssueLinkType()).thenReturn(type);
    when(link.getSourceId()).thenReturn(from.value());
    when(link.getDestinationId()).thenReturn(to.value());
    return link;
  }

  private static Issue issue(IssueId id) {
    Issue issue = mock(Issue.class);
    when(issue.getId()).thenReturn(id.value());
    return issue;
  }
}
