package io.roundtrip.canonical.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.link.IssueLinkCreatedEvent;
import com.atlassian.jira.event.issue.link.IssueLinkDeletedEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.link.IssueLink;
import io.roundtrip.canonical.LinkEvidence;
import io.roundtrip.canonical.PlaceItem;
import io.roundtrip.canonical.Regroup;
import io.roundtrip.canonical.UnlinkEvidence;
import io.roundtrip.host.jira.Listener;
import io.roundtrip.host.jira.Quietly;
import io.roundtrip.kernel.IssueId;
import java.util.Set;

/**
 * Translates Jira's link and issue events. They come on the user's own thread and may be lost,
 * doubled or rolled back; SyncEvidence repairs what that leaves.
 */
public final class LinkListener extends Listener {
  private static final Set<String> HANGS = Set.of("Epic Link", "Parent", "Parent Issue");

  private final FeedbackLinkType types;
  private final LinkEvidence link;
  private final UnlinkEvidence unlink;
  private final PlaceItem place;
  private final Regroup regroup;

  public LinkListener(
      FeedbackLinkType types,
      LinkEvidence link,
      UnlinkEvidence unlink,
      PlaceItem place,
      Regroup regroup) {
    this.types = types;
    this.link = link;
    this.unlink = unlink;
    this.place = place;
    this.regroup = regroup;
  }

  @EventListener
  public void on(IssueLinkCreatedEvent event) {
    Quietly.follow(
        "feedback links",
        () -> {
          IssueLink made = event.getIssueLink();
          if (!types.isFeedback(made)) {
            replace(made);
            return;
          }
          link.on(from(made), to(made));
          regroup.linked(from(made), to(made));
        });
  }

  @EventListener
  public void on(IssueLinkDeletedEvent event) {
    Quietly.follow(
        "feedback links",
        () -> {
          IssueLink gone = event.getIssueLink();
          if (!types.isFeedback(gone)) {
            replace(gone);
            return;
          }
          unlink.on(from(gone), to(gone));
          regroup.unlinked(from(gone), to(gone));
        });
  }

  @EventListener
  public void on(IssueChangedEvent event) {
    Quietly.follow(
        "feedback links",
        () -> {
          for (ChangeItemBean item : event.getChangeItems()) {
            if (HANGS.contains(item.getField())) place.on(new IssueId(event.getIssue().getId()));
          }
        });
  }

  @EventListener
  public void on(IssueEvent event) {
    Quietly.follow(
        "feedback links",
        () -> {
          if (!EventType.ISSUE_DELETED_ID.equals(event.getEventTypeId())) return;
          IssueId gone = new IssueId(event.getIssue().getId());
          unlink.deleted(gone);
          regroup.deleted(gone);
        });
  }

  /** Both hierarchy links lead from the upper issue to the lower one. */
  private void replace(IssueLink hierarchy) {
    if (FeedbackLinkType.isHierarchy(hierarchy.getIssueLinkType())) place.on(to(hierarchy));
  }

  private static IssueId from(IssueLink link) {
    return new IssueId(link.getSourceId());
  }

  private static IssueId to(IssueLink link) {
    return new IssueId(link.getDestinationId());
  }
}
