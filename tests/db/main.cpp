// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <iostream>

#include "tests/db/northwind.hpp"

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (!db::test::northwind_file())
    std::cout << "Northwind stories were left out: set CRM_NORTHWIND to the path of northwind.db, "
                 "or put it at ../shared/data/northwind/northwind.db beside the sources.\n";
  return RUN_ALL_TESTS();
}
