package com.atlassian.sal.api.auth;

import java.net.URI;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface LoginUriProvider {
  URI getLoginUri(URI returnUri);
}
