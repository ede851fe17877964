package io.roundtrip.host;

import java.util.Locale;

/** The language that Jira has when nobody asks: one of {@link Languages#ALL}. */
public interface SiteLanguage {
  Locale now();
}
