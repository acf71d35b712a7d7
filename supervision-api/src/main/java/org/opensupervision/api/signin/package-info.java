/** Signing in and out, and what people keep for it: passwords, second factors, tokens, sessions, invitations. */
@NullMarked
package org.opensupervision.api.signin;

import org.jspecify.annotations.NullMarked;
