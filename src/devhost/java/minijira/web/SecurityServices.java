package minijira.web;

import com.atlassian.jira.security.xsrf.XsrfTokenGenerator;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.sal.api.xsrf.XsrfRequestValidator;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** The contract's services for tokens, web sudo and login, over the same rules the host uses. */
final class SecurityServices
    implements XsrfTokenGenerator,
        XsrfTokenAccessor,
        XsrfTokenValidator,
        XsrfRequestValidator,
        WebSudoManager,
        LoginUriProvider {

  @Override
  public String generateToken() {
    RequestScope scope = RequestScope.current();
    if (scope == null) throw new IllegalStateException("no request on this thread");
    return XsrfTokens.of(scope.request(), scope.response());
  }

  @Override
  public String generateToken(HttpServletRequest request) {
    RequestScope scope = RequestScope.current();
    return XsrfTokens.of(request, scope == null ? null : scope.response());
  }

  @Override
  public String getXsrfTokenName() {
    return XsrfTokens.PARAMETER;
  }

  @Override
  public boolean validateToken(HttpServletRequest request, String token) {
    return XsrfTokens.fits(request, token);
  }

  @Override
  public String getXsrfToken(
      HttpServletRequest request, HttpServletResponse response, boolean addIfMissing) {
    return addIfMissing ? XsrfTokens.of(request, response) : XsrfTokens.kept(request);
  }

  @Override
  public boolean validateFormEncodedToken(HttpServletRequest request) {
    return XsrfTokens.fits(request, request.getParameter(XsrfTokens.PARAMETER));
  }

  @Override
  public String getXsrfParameterName() {
    return XsrfTokens.PARAMETER;
  }

  @Override
  public boolean validateRequestPassesXsrfChecks(HttpServletRequest request) {
    return XsrfTokens.passes(request);
  }

  @Override
  public boolean canExecuteRequest(HttpServletRequest request) {
    return WebSudo.confirmed(request);
  }

  @Override
  public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
    try {
      response.sendRedirect(WebSudo.pageFor(request));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void willExecuteWebSudoRequest(HttpServletRequest request) {
    if (!WebSudo.confirmed(request))
      throw new WebSudoSessionException("the password has not been asked for again");
  }

  @Override
  public URI getLoginUri(URI returnUri) {
    return URI.create(SignIn.loginPage(returnUri.toString()));
  }
}
