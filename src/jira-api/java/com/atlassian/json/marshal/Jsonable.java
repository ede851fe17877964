package com.atlassian.json.marshal;

import java.io.IOException;
import java.io.Writer;

/** Known from section 2 and public plugins; oldest 7, newest seen 11. */
public interface Jsonable {
  /** Not confirmed. */
  void write(Writer writer) throws IOException;
}
