package minijira.web;

import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;
import minijira.node.Components;
import org.jspecify.annotations.Nullable;

/**
 * The language of a request. As on a real Jira the browser's wish counts for nobody: people have
 * the language of their profile, anonymous ones that of the site.
 */
final class Locales {
  private Locales() {}

  static Locale of(@Nullable ApplicationUser user) {
    return Components.get(LocaleManager.class).getLocaleFor(user);
  }
}
