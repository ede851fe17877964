package com.atlassian.sal.api.message;

import java.io.Serializable;

/** Known from annex A; oldest and newest seen 9.x, assumed unchanged to 11.3. */
public interface Message extends Serializable {
  String getKey();

  Serializable[] getArguments();
}
