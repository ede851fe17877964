package minijira.jira.link;

import com.atlassian.jira.event.issue.link.IssueLinkCreatedEvent;
import com.atlassian.jira.event.issue.link.IssueLinkDeletedEvent;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.LinkCollection;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import minijira.jira.Faults;
import minijira.jira.issue.HostIssue;
import minijira.jira.issue.IssueStore;
import minijira.jira.issue.Issues;
import minijira.node.EventBus;
import minijira.store.Db;

/**
 * Links between issues. Both issues get a line in their history, unless the link type is the
 * system's.
 */
public final class Links implements IssueLinkManager {
  private static final String READ =
      "SELECT id, link_type_id, source_id, destination_id, seq FROM issue_link WHERE ";
  private final Db db;
  private final LinkTypes types;
  private final IssueStore store;
  private final Issues issues;
  private final PermissionManager permissions;
  private final EventBus bus;
  private final Faults faults;

  public Links(
      Db db,
      LinkTypes types,
      IssueStore store,
      Issues issues,
      PermissionManager permissions,
      EventBus bus,
      Faults faults) {
    this.db = db;
    this.types = types;
    this.store = store;
    this.issues = issues;
    this.permissions = permissions;
    this.bus = bus;
    this.faults = faults;
  }

  IssueLinkType type(Long id) {
    return types.getIssueLinkType(id);
  }

  Issue issue(Long id) {
    return store.byId(id);
  }

  private IssueLink read(ResultSet r) throws SQLException {
    return new HostLink(
        this, r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4), (Long) r.getObject(5));
  }

  /** A link that is there already stays as it is. */
  @Override
  public void createIssueLink(
      Long sourceIssueId,
      Long destinationIssueId,
      Long issueLinkTypeId,
      Long sequence,
      ApplicationUser remoteUser)
      throws CreateException {
    IssueLinkType type = types.getIssueLinkType(issueLinkTypeId);
    if (type == null) throw new CreateException("No issue link type " + issueLinkTypeId);
    HostIssue source = store.byId(sourceIssueId);
    HostIssue destination = store.byId(destinationIssueId);
    if (source == null || destination == null)
      throw new CreateException(
          "No issue " + (source == null ? sourceIssueId : destinationIssueId));
    if (source.equals(destination))
      throw new CreateException("An issue cannot be linked to itself");
    db.tx(() -> create(source, destination, type, sequence, remoteUser));
  }

  private void create(
      HostIssue source,
      HostIssue destination,
      IssueLinkType type,
      Long sequence,
      ApplicationUser user) {
    if (getIssueLink(source.getId(), destination.getId(), type.getId()) != null) return;
    Map<String, Object> row =
        new LinkedHashMap<>(
            Map.of(
                "link_type_id",
                type.getId(),
                "source_id",
                source.getId(),
                "destination_id",
                destination.getId()));
    row.put("seq", sequence);
    long id = db.insert("issue_link", row);
    if (!type.isSystemLinkType()) {
      issues.note(
          source.getId(),
          user,
          item(null, null, destination.getKey(), words(type.getOutward(), destination)));
      issues.note(
          destination.getId(),
          user,
          item(null, null, source.getKey(), words(type.getInward(), source)));
    }
    announce(new IssueLinkCreatedEvent(getIssueLink(id)));
  }

  @Override
  public void removeIssueLink(IssueLink issueLink, ApplicationUser remoteUser) {
    db.tx(() -> remove(issueLink, remoteUser));
  }

  private void remove(IssueLink link, ApplicationUser user) {
    if (db.update("DELETE FROM issue_link WHERE id = ?", link.getId()) == 0) return;
    IssueLinkType type = link.getIssueLinkType();
    HostIssue source = store.byId(link.getSourceId());
    HostIssue destination = store.byId(link.getDestinationId());
    if (!type.isSystemLinkType() && source != null && destination != null) {
      issues.note(
          source.getId(),
          user,
          item(destination.getKey(), words(type.getOutward(), destination), null, null));
      issues.note(
          destination.getId(),
          user,
          item(source.getKey(), words(type.getInward(), source), null, null));
    }
    announce(new IssueLinkDeletedEvent(link));
  }

  private void announce(Object event) {
    bus.publish(event);
    faults.failIfAsked();
  }

  /** Before an issue is deleted: without history. */
  public void removeAll(Issue issue) {
    List<IssueLink> all = new ArrayList<>(getOutwardLinks(issue.getId()));
    all.addAll(getInwardLinks(issue.getId()));
    for (IssueLink link : all) {
      db.update("DELETE FROM issue_link WHERE id = ?", link.getId());
      bus.publish(new IssueLinkDeletedEvent(link));
    }
  }

  private static ChangeItemBean item(String from, String fromString, String to, String toString) {
    return new ChangeItemBean(ChangeItemBean.STATIC_FIELD, "Link", from, fromString, to, toString);
  }

  private static String words(String verb, Issue other) {
    return "This issue " + verb + " " + other.getKey();
  }

  @Override
  public LinkCollection getLinkCollection(Issue issue, ApplicationUser remoteUser) {
    return collection(
        issue,
        other -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, other, remoteUser));
  }

  @Override
  public LinkCollection getLinkCollectionOverrideSecurity(Issue issue) {
    return collection(issue, other -> true);
  }

  private LinkCollection collection(Issue issue, Predicate<Issue> shown) {
    HostLinkCollection collection = new HostLinkCollection();
    List<IssueLink> outward = getOutwardLinks(issue.getId());
    List<IssueLink> inward = getInwardLinks(issue.getId());
    List<Long> ids = new ArrayList<>(outward.stream().map(IssueLink::getDestinationId).toList());
    ids.addAll(inward.stream().map(IssueLink::getSourceId).toList());
    Map<Long, Issue> others = new LinkedHashMap<>();
    store.byIds(ids).stream().filter(shown).forEach(other -> others.put(other.getId(), other));
    outward.stream()
        .filter(link -> !link.isSystemLink() && others.containsKey(link.getDestinationId()))
        .forEach(
            link ->
                collection.addOutward(
                    link.getIssueLinkType(), others.get(link.getDestinationId())));
    inward.stream()
        .filter(link -> !link.isSystemLink() && others.containsKey(link.getSourceId()))
        .forEach(
            link -> collection.addInward(link.getIssueLinkType(), others.get(link.getSourceId())));
    return collection;
  }

  /** Null if there is none. */
  @Override
  public IssueLink getIssueLink(Long issueLinkId) {
    return db.one(READ + "id = ?", this::read, issueLinkId).orElse(null);
  }

  @Override
  public IssueLink getIssueLink(Long sourceId, Long destinationId, Long issueLinkTypeId) {
    return db.one(
            READ + "source_id = ? AND destination_id = ? AND link_type_id = ?",
            this::read,
            sourceId,
            destinationId,
            issueLinkTypeId)
        .orElse(null);
  }

  @Override
  public Collection<IssueLink> getIssueLinks(Long issueLinkTypeId) {
    return db.query(READ + "link_type_id = ? ORDER BY id", this::read, issueLinkTypeId);
  }

  @Override
  public List<IssueLink> getOutwardLinks(Long sourceIssueId) {
    return db.query(
        READ + "source_id = ? ORDER BY seq, id", this::read, Objects.requireNonNull(sourceIssueId));
  }

  @Override
  public List<IssueLink> getInwardLinks(Long destinationIssueId) {
    return db.query(
        READ + "destination_id = ? ORDER BY seq, id",
        this::read,
        Objects.requireNonNull(destinationIssueId));
  }

  @Override
  public boolean isLinkingEnabled() {
    return true;
  }
}
