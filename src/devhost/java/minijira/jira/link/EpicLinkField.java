package minijira.jira.link;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.AbstractCustomFieldType;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import java.util.List;
import java.util.Set;
import minijira.jira.issue.HostIssue;
import minijira.jira.issue.IssueStore;
import minijira.jira.issue.Issues;

/**
 * The epic of an issue. Its value is the epic issue; it is kept as a link from the epic and nowhere
 * else.
 */
public final class EpicLinkField extends AbstractCustomFieldType<Issue, Issue> {
  public static final String KEY = "com.pyxis.greenhopper.jira:gh-epic-link";
  public static final String SEARCHER = "com.pyxis.greenhopper.jira:gh-epic-link-searcher";
  public static final String LINK_STYLE = "jira_gh_epic_story";
  private final Links links;
  private final LinkTypes types;
  private final IssueStore store;
  private final Issues issues;
  private final JiraAuthenticationContext context;

  public EpicLinkField(
      Links links,
      LinkTypes types,
      IssueStore store,
      Issues issues,
      JiraAuthenticationContext context) {
    this.links = links;
    this.types = types;
    this.store = store;
    this.issues = issues;
    this.context = context;
  }

  private IssueLinkType linkType() {
    return types.getIssueLinkTypesByStyle(LINK_STYLE).iterator().next();
  }

  private List<IssueLink> linksTo(Issue issue) {
    Long type = linkType().getId();
    return links.getInwardLinks(issue.getId()).stream()
        .filter(link -> link.getLinkTypeId().equals(type))
        .toList();
  }

  @Override
  public Issue getValueFromIssue(CustomField field, Issue issue) {
    if (issue.getId() == null) return null;
    List<IssueLink> found = linksTo(issue);
    return found.isEmpty() ? null : store.byId(found.get(0).getSourceId());
  }

  @Override
  public void createValue(CustomField field, Issue issue, Issue value) {
    updateValue(field, issue, value);
  }

  @Override
  public void updateValue(CustomField field, Issue issue, Issue value) {
    ApplicationUser user = context.getLoggedInUser();
    for (IssueLink old : linksTo(issue)) {
      links.removeIssueLink(old, user);
      issues.note(old.getSourceId(), user, child(issue, null));
    }
    if (value == null) return;
    try {
      links.createIssueLink(value.getId(), issue.getId(), linkType().getId(), null, user);
    } catch (CreateException e) {
      throw new IllegalStateException(e);
    }
    issues.note(value.getId(), user, child(null, issue));
  }

  private static ChangeItemBean child(Issue gone, Issue added) {
    return new ChangeItemBean(
        ChangeItemBean.STATIC_FIELD, "Epic Child", id(gone), key(gone), id(added), key(added));
  }

  private static String id(Issue issue) {
    return issue == null ? null : issue.getId().toString();
  }

  private static String key(Issue issue) {
    return issue == null ? null : issue.getKey();
  }

  @Override
  public String getStringFromSingularObject(Issue singularObject) {
    return key(singularObject);
  }

  @Override
  public Issue getSingularObjectFromString(String string) throws FieldValidationException {
    if (string == null || string.isBlank()) return null;
    HostIssue epic = store.byKey(string.startsWith("key:") ? string.substring(4) : string);
    if (epic == null)
      throw new FieldValidationException("Issue '" + string + "' could not be found");
    if (!epic.getIssueType().getName().equals("Epic"))
      throw new FieldValidationException("Issue '" + epic.getKey() + "' is not an epic");
    return epic;
  }

  @Override
  public Set<Long> remove(CustomField field) {
    return Set.of();
  }

  @Override
  public void validateFromParams(
      CustomFieldParams relevantParams,
      ErrorCollection errorCollectionToAddTo,
      FieldConfig config) {
    try {
      getValueFromCustomFieldParams(relevantParams);
    } catch (FieldValidationException e) {
      errorCollectionToAddTo.addError(
          config.getFieldId(), e.getMessage(), ErrorCollection.Reason.VALIDATION_FAILED);
    }
  }

  @Override
  public Issue getValueFromCustomFieldParams(CustomFieldParams parameters)
      throws FieldValidationException {
    Object text = parameters.getFirstValueForNullKey();
    return text == null ? null : getSingularObjectFromString(text.toString());
  }

  @Override
  public Object getStringValueFromCustomFieldParams(CustomFieldParams parameters) {
    return parameters.getFirstValueForNullKey();
  }

  @Override
  public Issue getDefaultValue(FieldConfig fieldConfig) {
    return null;
  }

  @Override
  public void setDefaultValue(FieldConfig fieldConfig, Issue value) {
    if (value != null) throw new UnsupportedOperationException("an epic link has no default");
  }

  @Override
  public String getChangelogValue(CustomField field, Issue value) {
    return value == null ? "" : id(value);
  }

  @Override
  public String getChangelogString(CustomField field, Issue value) {
    return value == null ? "" : key(value);
  }
}
