package com.atlassian.sal.api.message;

import com.atlassian.sal.api.user.UserKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Known from annex A; oldest and newest seen 9.x, assumed unchanged to 11.3. */
public interface LocaleResolver {
  Locale getLocale(HttpServletRequest request);

  Locale getLocale();

  Locale getLocale(UserKey userKey);

  Locale getApplicationLocale();
}
