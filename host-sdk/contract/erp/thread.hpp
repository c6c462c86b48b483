// SPDX-License-Identifier: Apache-2.0
#pragma once

// The closed vocabulary of thread tags. Every function that crosses the door carries one:
//
//   [main]    only on the host's main thread; returns at once, never touches a database
//   [worker]  only inside a job, on a thread of the host's pool; may block; no session objects,
//             no widgets, only what it captured by value
//   [any]     on any thread, at any time between create and destruction
//
// A callback that is called "then" always runs on [main], after the function that took it has
// returned, and never once its job_handle is gone.
