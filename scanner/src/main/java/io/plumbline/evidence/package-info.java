/** Evidence bundles: everything that a report rests on, in one signed file, and their check. */
package io.plumbline.evidence;
