package io.roundtrip.canonical.group.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.roundtrip.canonical.group.KeptQuote;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.canonical.group.ReadGroup;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.jira.IssueTimes;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts a group on the wire. */
public final class GroupAnswers {
  private final IssueManager issues;
  private final UserNames names;
  private final Function<IssueId, Optional<RoadmapStatus>> roadmap;

  public GroupAnswers(
      IssueManager issues, UserNames names, Function<IssueId, Optional<RoadmapStatus>> roadmap) {
    this.issues = issues;
    this.names = names;
    this.roadmap = roadmap;
  }

  GroupJson alone(Page page) {
    return new GroupJson(null, page.start(), page.limit(), 0, List.of(), 0, 0, 0, 0, 0);
  }

  GroupJson of(ReadGroup.Group group, Page page) {
    return new GroupJson(
        canonical(group),
        page.start(),
        page.limit(),
        group.total(),
        group.entries().stream().map(this::member).toList(),
        group.hidden(),
        group.brokenAgain(),
        group.demand().requests(),
        group.demand().accountsImpacted(),
        group.demand().contacts());
  }

  private GroupJson.@Nullable CanonicalJson canonical(ReadGroup.Group group) {
    Issue issue = issues.getIssueObject(group.canonical().issue().value());
    if (issue == null) return null;
    return new GroupJson.CanonicalJson(
        group.canonical().key(),
        group.canonical().title(),
        issue.getStatus().getName(),
        issue.getStatus().getStatusCategory().getKey(),
        issue.getIssueType() == null ? "" : issue.getIssueType().getName(),
        roadmap.apply(group.canonical().issue()).map(RoadmapStatus::word).orElse(null),
        true,
        group.total(),
        group.demand().accountsImpacted(),
        IssueTimes.created(issue).toString());
  }

  private GroupJson.MemberJson member(ReadGroup.Entry entry) {
    Membership there = entry.there();
    KeptQuote quote = entry.quote();
    String title = entry.shown().title();
    return new GroupJson.MemberJson(
        entry.shown().key(),
        title,
        quote == null || quote.words().isEmpty() ? title : quote.words(),
        entry.author(),
        entry.account(),
        quote == null ? null : quote.channel().word(),
        entry.consent().name().toLowerCase(Locale.ROOT),
        quote == null ? null : quote.saidAt().toString(),
        quote == null || quote.dated(),
        name(there.by()),
        there.at().toString(),
        there.how().word(),
        there.operation() == null ? null : there.operation().value());
  }

  private String name(@Nullable UserKey by) {
    return Optional.ofNullable(by).filter(key -> !key.value().isEmpty()).map(names::of).orElse("");
  }
}
