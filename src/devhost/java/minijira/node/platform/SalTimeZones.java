package minijira.node.platform;

import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import java.util.TimeZone;

/** One time zone for all: the server's. */
final class SalTimeZones implements TimeZoneManager {
  @Override
  public TimeZone getUserTimeZone() {
    return TimeZone.getDefault();
  }

  @Override
  public TimeZone getUserTimeZone(UserKey user) {
    return TimeZone.getDefault();
  }

  @Override
  public TimeZone getDefaultTimeZone() {
    return TimeZone.getDefault();
  }
}
