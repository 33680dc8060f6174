/** What changed in an account from one snapshot to a later one. */
package io.plumbline.drift;
