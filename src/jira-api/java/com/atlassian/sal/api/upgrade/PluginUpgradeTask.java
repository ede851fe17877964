package com.atlassian.sal.api.upgrade;

import com.atlassian.sal.api.message.Message;
import java.util.Collection;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface PluginUpgradeTask {
  int getBuildNumber();

  String getShortDescription();

  Collection<Message> doUpgrade() throws Exception;

  String getPluginKey();
}
