package com.atlassian.sal.api.timezone;

import com.atlassian.sal.api.user.UserKey;
import java.util.TimeZone;

/** Known from annex A; oldest and newest seen 9.x, assumed unchanged to 11.3. */
public interface TimeZoneManager {
  TimeZone getUserTimeZone();

  TimeZone getUserTimeZone(UserKey userKey);

  TimeZone getDefaultTimeZone();
}
