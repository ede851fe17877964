package com.atlassian.webresource.api.assembler;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface WebResourceAssembler {
  RequiredResources resources();

  RequiredData data();
}
