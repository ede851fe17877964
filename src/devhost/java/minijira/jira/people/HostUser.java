package minijira.jira.people;

import com.atlassian.jira.user.ApplicationUser;

/** A user as read from the database; never changes. */
public record HostUser(
    Long id,
    String key,
    String username,
    String displayName,
    String email,
    boolean active,
    String locale,
    String passwordHash)
    implements ApplicationUser {

  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getKey() {
    return key;
  }

  @Override
  public String getUsername() {
    return username;
  }

  @Override
  public String getName() {
    return username;
  }

  @Override
  public long getDirectoryId() {
    return 1;
  }

  @Override
  public boolean isActive() {
    return active;
  }

  @Override
  public String getEmailAddress() {
    return email;
  }

  @Override
  public String getDisplayName() {
    return displayName;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApplicationUser user && user.getKey().equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return username;
  }
}
