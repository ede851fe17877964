package io.roundtrip.canonical.jira;

import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import io.roundtrip.canonical.FeedbackLinks;
import io.roundtrip.canonical.Place;
import io.roundtrip.kernel.IssueId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.Before;
import org.junit.Test;

public class JiraFeedbackLinksTest {
  private static final long FEEDBACK_TYPE = 10100;
  private static final long EPIC_TYPE = 10200;
  private static final IssueId STORY = new IssueId(10200);
  private static final IssueId SUB_TASK = new IssueId(10201);

  private final IssueManager issues = mock(IssueManager.class);
  private final IssueLinkManager manager = mock(IssueLinkManager.class);
  private final IssueLinkTypeManager types = mock(IssueLinkTypeManager.class);
  private Optional<Long> kept = Optional.empty();
  private final FeedbackLinks feedbackLinks =
      new JiraFeedbackLinks(issues, manager, new FeedbackLinkType(types, () -> kept));

  @Before
  public void world() {
    IssueLinkType feedback = type(FEEDBACK_TYPE);
    IssueLinkType epic = type(EPIC_TYPE);
    when(types.getIssueLinkTypesByName("Feedback")).thenReturn(List.of(feedback));
    when(types.getIssueLinkTypesByStyle("jira_gh_epic_story")).thenReturn(List.of(epic));
    issue(DARK_MODE, null);
    issue(STORY, null);
    issue(SUB_TASK, STORY);
    List<IssueLink> toStory =
        List.of(link(DARK_MODE, STORY, EPIC_TYPE), link(new IssueId(501), STORY, FEEDBACK_TYPE));
    when(manager.getInwardLinks(STORY.value())).thenReturn(toStory);
    List<IssueLink> fromEpic = List.of(link(DARK_MODE, STORY, EPIC_TYPE));
    when(manager.getOutwardLinks(DARK_MODE.value())).thenReturn(fromEpic);
    List<IssueLink> all = List.of(link(new IssueId(501), STORY, FEEDBACK_TYPE));
    when(manager.getIssueLinks(FEEDBACK_TYPE)).thenReturn(all);
  }

  @Test
  public void only_feedback_links_are_evidence() {
    assertThat(feedbackLinks.feedbackOf(STORY)).containsExactly(new IssueId(501));
    assertThat(feedbackLinks.items()).containsExactly(STORY);
  }

  @Test
  public void a_sub_task_hangs_below_its_parent_and_the_parents_epic() {
    assertThat(feedbackLinks.placeOf(SUB_TASK))
        .contains(new Place(SUB_TASK, List.of(STORY, DARK_MODE)));
    assertThat(feedbackLinks.placeOf(STORY)).contains(new Place(STORY, List.of(DARK_MODE)));
    assertThat(feedbackLinks.placeOf(DARK_MODE)).contains(new Place(DARK_MODE, List.of()));
    assertThat(feedbackLinks.placeOf(new IssueId(1))).isEmpty();
  }

  @Test
  public void an_epics_children_are_its_stories() {
    assertThat(feedbackLinks.childrenOf(DARK_MODE)).containsExactly(STORY);
    assertThat(feedbackLinks.childrenOf(STORY)).containsExactly(SUB_TASK);
  }

  @Test
  public void a_link_of_an_issue_to_itself_counts_for_nothing() {
    List<IssueLink> round = List.of(link(STORY, STORY, FEEDBACK_TYPE));
    when(manager.getInwardLinks(STORY.value())).thenReturn(round);
    when(manager.getOutwardLinks(STORY.value())).thenReturn(round);
    when(manager.getIssueLinks(FEEDBACK_TYPE)).thenReturn(round);

    assertThat(feedbackLinks.feedbackOf(STORY)).isEmpty();
    assertThat(feedbackLinks.itemsOf(STORY)).isEmpty();
    assertThat(feedbackLinks.items()).isEmpty();
  }

  @Test
  public void before_the_set_up_there_is_no_evidence() {
    when(types.getIssueLinkTypesByName("Feedback")).thenReturn(List.of());

    assertThat(feedbackLinks.feedbackOf(STORY)).isEmpty();
    assertThat(feedbackLinks.items()).isEmpty();
    assertThat(feedbackLinks.canBeRead()).isFalse();
  }

  @Test
  public void the_type_that_the_set_up_kept_counts_whatever_its_name() {
    IssueLinkType renamed = type(FEEDBACK_TYPE);
    IssueLinkType other = type(10300);
    when(types.getIssueLinkType(FEEDBACK_TYPE)).thenReturn(renamed);
    when(types.getIssueLinkTypesByName("Feedback")).thenReturn(List.of(other));
    kept = Optional.of(FEEDBACK_TYPE);

    assertThat(feedbackLinks.canBeRead()).isTrue();
    assertThat(feedbackLinks.feedbackOf(STORY)).containsExactly(new IssueId(501));
  }

  @Test
  public void a_type_that_was_kept_and_is_gone_gives_way_to_one_of_the_name() {
    kept = Optional.of(10300L);

    assertThat(feedbackLinks.feedbackOf(STORY)).containsExactly(new IssueId(501));
  }

  private void issue(IssueId id, @Nullable IssueId parent) {
    MutableIssue issue = mock(MutableIssue.class);
    when(issue.getId()).thenReturn(id.value());
    when(issue.getParentId()).thenReturn(parent == null ? null : parent.value());
    when(issues.getIssueObject(id.value())).thenReturn(issue);
    if (parent != null) {
      Issue above = issues.getIssueObject(parent.value());
      when(above.getSubTaskObjects()).thenReturn(List.of(issue));
    }
  }

  private static IssueLinkType type(long id) {
    IssueLinkType type = mock(IssueLinkType.class);
    when(type.getId()).thenReturn(id);
    return type;
  }

  private static IssueLink link(IssueId from, IssueId to, long type) {
    IssueLink link = mock(IssueLink.class);
    when(link.getSourceId()).thenReturn(from.value());
    when(link.getDestinationId()).thenReturn(to.value());
    when(link.getLinkTypeId()).thenReturn(type);
    return link;
  }
}
