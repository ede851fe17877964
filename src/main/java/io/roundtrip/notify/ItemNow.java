package io.roundtrip.notify;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it is at this moment.
 *
 * @param publicTitle what a person released for customers as its name; "" when nobody did. The
 *     summary is not known here, on purpose
 * @param publicLink where customers find it; "" when there is no address that can be used
 * @param status null when nobody ever said what Jira's statuses stand for, or it cannot be read
 * @param owner who works on it, as shown to customers; "" when nobody does, or only by chance
 * @param eta planned date, if there is one
 * @param workaround "" when there is none
 * @param restricted hidden from some of the project's people by issue security
 * @param isReadable false when what its Jira status stands for cannot be read
 */
public record ItemNow(
    IssueId id,
    ProjectId project,
    String projectName,
    String publicTitle,
    String publicLink,
    Nature nature,
    @Nullable RoadmapStatus status,
    String owner,
    @Nullable LocalDate eta,
    String workaround,
    boolean restricted,
    boolean isReadable) {
  /** Nothing is being looked at any more. */
  public boolean isSettled() {
    return status == RoadmapStatus.SHIPPED || status == RoadmapStatus.NOT_PLANNED;
  }

  /**
   * As a mail speaks of it. Where the reader's own words stand for it, nobody knows whether they
   * are a wish or a complaint, and neither is "here".
   */
  public ItemNow inWords(String words) {
    boolean named = !restricted && !publicTitle.isBlank();
    boolean same = nature != Nature.NEW || named || words.isBlank();
    return same ? this : with(projectName, Nature.ANSWERED);
  }

  /** Not named by its project, which says nothing to the reader of a mail. */
  public ItemNow inNoProject() {
    return with("", nature);
  }

  private ItemNow with(String projectName, Nature nature) {
    return new ItemNow(
        id,
        project,
        projectName,
        publicTitle,
        publicLink,
        nature,
        status,
        owner,
        eta,
        workaround,
        restricted,
        isReadable);
  }
}
