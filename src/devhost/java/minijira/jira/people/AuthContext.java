package minijira.jira.people;

import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import java.util.Locale;

/** Who is logged in on this thread. */
public final class AuthContext implements JiraAuthenticationContext {
  private final ThreadLocal<ApplicationUser> user = new ThreadLocal<>();
  private final LocaleManager locales;
  private final I18nHelper.BeanFactory texts;

  public AuthContext(LocaleManager locales, I18nHelper.BeanFactory texts) {
    this.locales = locales;
    this.texts = texts;
  }

  @Override
  public ApplicationUser getLoggedInUser() {
    return user.get();
  }

  @Override
  public boolean isLoggedInUser() {
    return user.get() != null;
  }

  @Override
  public Locale getLocale() {
    return locales.getLocaleFor(user.get());
  }

  @Override
  public I18nHelper getI18nHelper() {
    return texts.getInstance(getLocale());
  }

  @Override
  public void setLoggedInUser(ApplicationUser loggedIn) {
    if (loggedIn == null) user.remove();
    else user.set(loggedIn);
  }

  @Override
  public void clearLoggedInUser() {
    user.remove();
  }
}
