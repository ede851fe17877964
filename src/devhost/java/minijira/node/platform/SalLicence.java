package minijira.node.platform;

import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.sal.api.license.LicenseHandler;
import java.util.Locale;
import java.util.UUID;
import minijira.node.Components;

/** The server id that a licence is bound to: made once, kept in the database, copied with it. */
final class SalLicence implements LicenseHandler {
  private static final String KEPT = "jira.sid.key";

  @Override
  public synchronized String getServerId() {
    ApplicationProperties properties = Components.get(ApplicationProperties.class);
    String kept = properties.getString(KEPT);
    if (kept != null && !kept.isEmpty()) return kept;
    String fresh = UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT);
    properties.setString(KEPT, fresh);
    return properties.getString(KEPT);
  }
}
