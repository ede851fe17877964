package com.atlassian.jira.user.util;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface UserManager {
  Optional<ApplicationUser> getUserById(Long id);

  ApplicationUser getUserByKey(String key);

  ApplicationUser getUserByName(String username);
}
