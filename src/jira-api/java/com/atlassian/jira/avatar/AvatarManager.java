package com.atlassian.jira.avatar;

import com.atlassian.jira.icon.IconType;

/** Known from public plugins only; oldest 6, newest seen 10.x. */
public interface AvatarManager {
  /** Not confirmed. */
  Long getDefaultAvatarId(IconType iconType);
}
