package com.atlassian.jira.bc.user.search;

import com.atlassian.jira.user.ApplicationUser;

/** Known from public plugins and public documentation only; oldest 7, newest seen 9. */
public interface UserSearchService {
  /** Not confirmed. */
  Iterable<ApplicationUser> findUsersByEmail(String email);
}
