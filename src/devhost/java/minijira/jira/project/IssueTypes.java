package minijira.jira.project;

import com.atlassian.jira.avatar.AvatarManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.icon.IconType;
import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.Collection;
import minijira.store.Db;

/** Issue types and the pictures they have. A new type joins the default scheme, as in Jira. */
public final class IssueTypes implements IssueTypeManager, AvatarManager {
  private static final long FIRST_AVATAR = 10300;
  private static final long LAST_AVATAR = 10322;

  private final Db db;
  private final Constants constants;
  private final IssueTypeSchemes schemes;

  public IssueTypes(Db db, Constants constants, IssueTypeSchemes schemes) {
    this.db = db;
    this.constants = constants;
    this.schemes = schemes;
  }

  @Override
  public IssueType createIssueType(String name, String description, Long avatarId) {
    requireFree(name);
    if (avatarId == null || avatarId < FIRST_AVATAR || avatarId > LAST_AVATAR)
      throw new IllegalArgumentException(
          "an issue type needs an avatar, and there is none with the id "
              + avatarId
              + "; AvatarManager.getDefaultAvatarId(IconType.ISSUE_TYPE_ICON_TYPE) names one");
    long id = db.nextId("issue_type");
    db.tx(
        () -> {
          constants.addIssueType(id, name, description, false, avatarId);
          schemes.addOptionToDefault(String.valueOf(id));
        });
    return getIssueType(String.valueOf(id));
  }

  /** Sub-tasks have types of their own, and one name serves only once. */
  public IssueType createSubTaskIssueType(String name, String description) {
    requireFree(name);
    return constants.addIssueType(db.nextId("issue_type"), name, description, true);
  }

  public void rename(IssueType type, String name) {
    if (!type.getName().equalsIgnoreCase(name)) requireFree(name);
    constants.renameIssueType(type.getId(), name);
  }

  private void requireFree(String name) {
    if (name == null || name.isBlank() || name.length() > 60)
      throw new IllegalArgumentException("an issue type needs a name of 1 to 60 characters");
    if (Constants.named(getIssueTypes(), name).isPresent())
      throw new IllegalStateException("An issue type with the name '" + name + "' exists already.");
  }

  @Override
  public Collection<IssueType> getIssueTypes() {
    return constants.getIssueTypes();
  }

  @Override
  public IssueType getIssueType(String id) {
    return constants.getIssueType(id);
  }

  @Override
  public Long getDefaultAvatarId(IconType iconType) {
    return FIRST_AVATAR;
  }
}
