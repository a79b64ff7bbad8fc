#pragma once

namespace mashang::bench {

/// What a benchmark program does; its `main` is support/main.cpp. Gives the exit code; what it
/// throws is told and ends with 1.
int run(int argc, char** argv);

}  // namespace mashang::bench
