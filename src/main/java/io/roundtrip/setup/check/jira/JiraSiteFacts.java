package io.roundtrip.setup.check.jira;

import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.sal.api.ApplicationProperties;
import io.roundtrip.host.ao.Database;
import io.roundtrip.setup.check.SiteFacts;

/** Asks Jira, Java and the database for their versions. */
public final class JiraSiteFacts {
  private final ApplicationProperties application;
  private final ClusterManager cluster;
  private final Database database;

  public JiraSiteFacts(
      ApplicationProperties application, ClusterManager cluster, Database database) {
    this.application = application;
    this.cluster = cluster;
    this.database = database;
  }

  public SiteFacts now() {
    return new SiteFacts(
        application.getVersion(),
        Runtime.version().toString(),
        database.product().orElse(""),
        cluster.isClustered() ? cluster.findLiveNodes().size() : 1);
  }
}
