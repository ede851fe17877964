package com.atlassian.webresource.api.assembler;

import com.atlassian.json.marshal.Jsonable;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface RequiredData {
  RequiredData requireData(String key, Jsonable content);

  RequiredData requireData(String key, Number content);

  RequiredData requireData(String key, String content);

  RequiredData requireData(String key, Boolean content);
}
